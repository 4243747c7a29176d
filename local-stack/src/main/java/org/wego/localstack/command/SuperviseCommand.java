package org.wego.localstack.command;

import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.supervisor.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What {@code up} leaves in the background. */
@Command(name = "supervise", hidden = true, mixinStandardHelpOptions = true)
final class SuperviseCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Override
  public Integer call() {
    try (Supervisor supervisor =
        Supervisor.begin(options.setup(), new Console(), Wego.launcher().build())) {
      supervisor.awaitEnd();
    }
    return 0;
  }
}
