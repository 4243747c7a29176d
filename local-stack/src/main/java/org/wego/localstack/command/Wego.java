package org.wego.localstack.command;

import org.wego.localstack.StackException;
import org.wego.localstack.supervisor.Launcher;
import org.wego.platform.servers.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind the script {@code wego}. */
@Command(
    name = "wego",
    mixinStandardHelpOptions = true,
    version = "WeGO local stack 1.0.0",
    description = {
      "The whole WeGO platform on this machine: PostgreSQL, Kafka, Keycloak, a mail catcher and the services, as"
          + " one process tree."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nPorts:%n",
    footer = {
      "  gateway 8080, membership 8081, fees 8082, awards 8083, events 8084, webhooks 8085, postgres 15432, kafka 19092,",
      "  kafka-controller 19093, smtp 13025, keycloak 18080, keycloak-management 19000.",
      "  WEGO_PORT_GATEWAY=9080 or a line port.gateway=9080 in <home>/config.properties",
      "  chooses another one; a running stack keeps those it started with. A second replica of a",
      "  service has 100 more (fees-2 8182), a third 200 more, a fourth 300 more.",
      "",
      "Environment:",
      "  WEGO_HOME      folder of the stack (default .wego)",
      "  WEGO_BUILD     'off' never builds, 'all' builds everything anew",
      "  WEGO_KEYCLOAK  folder of Keycloak's built programs, to share them between stacks",
      "  NO_COLOR       no colours"
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      ClockCommand.class,
      MailCommand.class,
      StartCommand.class,
      StopCommand.class,
      RestartCommand.class,
      ScaleCommand.class,
      ResetCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      SuperviseCommand.class
    })
public final class Wego {

  private static final int NOTHING_SAID = 2;

  private Wego() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    CommandLine program = new CommandLine(new Wego());
    program.setUsageHelpAutoWidth(true);
    // So that -2h is a time.
    program.getSubcommands().get("clock").setUnmatchedOptionsArePositionalParams(true);
    program.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof StackException || exception instanceof ServerException) {
            System.err.println("wego: " + exception.getMessage());
          } else {
            exception.printStackTrace(); // A fault of ours: nothing to hide from a developer.
          }
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
    if (arguments.length == 0) {
      program.usage(System.out);
      System.exit(NOTHING_SAID);
    }
    System.exit(program.execute(arguments));
  }

  static Launcher launcher() {
    return new Launcher(Wego.class);
  }
}
