package org.wego.localstack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.rollout.Rollout;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restarts parts, with all their replicas at once or one by one. */
@Command(
    name = "restart",
    mixinStandardHelpOptions = true,
    description = {
      "Stops and starts these parts, with the program as it is built now. The name of a service"
          + " stands for all its replicas."
    })
final class RestartCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Option(
      names = "--rolling",
      description =
          "One replica after the other, each when the one before is ready again and the gateway"
              + " sends it requests: nobody notices.")
  private boolean rolling;

  @Parameters(
      arity = "1..*",
      paramLabel = "<part>",
      description = "What to restart: membership is all its replicas, membership-2 the second.")
  private List<String> parts;

  @Override
  public Integer call() {
    Setup setup = options.setup();
    return new Rollout(setup, new SupervisorClient(setup, Wego.launcher()), new Console())
            .restart(parts, rolling)
        ? 0
        : 1;
  }
}
