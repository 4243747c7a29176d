package org.wego.localstack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops single parts, to see how the others do without. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops these parts only; 'start' or 'up' brings them back.")
final class StopCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(arity = "1..*", paramLabel = "<part>", description = "What to stop.")
  private List<String> parts;

  @Override
  public Integer call() {
    return new SupervisorClient(options.setup(), Wego.launcher()).stop(parts, new Console())
        ? 0
        : 1;
  }
}
