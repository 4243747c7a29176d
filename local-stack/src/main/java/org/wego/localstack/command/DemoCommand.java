package org.wego.localstack.command;

import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.demo.Demo;
import org.wego.localstack.setup.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what it is all for. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts everything and shows the main job step by step, with what is sent and what comes"
          + " back: the roster, a city's admission, a fee year.",
      "Leaves the stack running. May be repeated. Exit code 0: all came out as it should."
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin private StackOptions options;
  @Mixin private PortOptions ports;

  @Override
  public Integer call() {
    ports.choose(options.home());
    Setup setup = options.setup();
    Console console = new Console();
    console.line("Starting the stack in " + setup.home().folder());
    if (!UpCommand.bringUp(setup, console)) {
      return 1;
    }
    new Demo(options.setup(), console).play();
    return 0;
  }
}
