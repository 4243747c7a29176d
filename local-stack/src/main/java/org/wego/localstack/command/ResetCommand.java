package org.wego.localstack.command;

import java.util.concurrent.Callable;
import org.wego.localstack.StackException;
import org.wego.localstack.console.Console;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes back to the beginning. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = {
      "Stops everything and deletes the stack's data, mails, logs, passwords and clock.",
      "The configuration and the unpacked programs stay, so that the next start is quick."
    })
final class ResetCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() {
    Setup setup = options.setup();
    Home home = setup.home();
    if (!yes && !confirmed(home)) {
      return 1;
    }
    Console console = new Console();
    if (!DownCommand.takeDown(setup, console)) {
      return 1;
    }
    Home.delete(home.folder().resolve("data"));
    Home.delete(home.mail());
    Home.delete(home.logs());
    Home.delete(home.run());
    Home.delete(home.secrets());
    Home.delete(home.clock());
    Home.delete(home.quiet());
    Home.delete(home.restores());
    console.line("The data in " + home.folder() + " is deleted.");
    return 0;
  }

  private static boolean confirmed(Home home) {
    var terminal = System.console();
    if (terminal == null) {
      throw new StackException("reset deletes data: say --yes where nobody can be asked");
    }
    String answer =
        terminal.readLine("Stop everything and delete all data in %s? [y/N] ", home.folder());
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
