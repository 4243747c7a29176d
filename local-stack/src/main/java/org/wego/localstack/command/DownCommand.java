package org.wego.localstack.command;

import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.Launcher;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes everything down. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = {
      "Stops services, Keycloak, Kafka and PostgreSQL in this order and waits for their end. Data"
          + " stays.",
      "Also ends what a killed launcher left behind."
    })
final class DownCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Override
  public Integer call() {
    return takeDown(options.setup(), new Console()) ? 0 : 1;
  }

  static boolean takeDown(Setup setup, Console console) {
    boolean down = new SupervisorClient(setup, Wego.launcher()).down(console);
    if (down) {
      Launcher.deleteCopies(setup.home());
    }
    console.line(down ? "Nothing runs." : "Not everything could be stopped.");
    return down;
  }
}
