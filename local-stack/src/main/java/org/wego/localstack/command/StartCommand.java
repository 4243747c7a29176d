package org.wego.localstack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings single parts back. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description =
        "Starts these parts only: postgres, kafka, keycloak, membership, fees, awards, events, webhooks, gateway.")
final class StartCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(arity = "1..*", paramLabel = "<part>", description = "What to start.")
  private List<String> parts;

  @Override
  public Integer call() {
    return new SupervisorClient(options.setup(), Wego.launcher()).start(parts, new Console())
        ? 0
        : 1;
  }
}
