package org.wego.localstack.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.part.Parts;
import org.wego.localstack.rollout.Rollout;
import org.wego.localstack.setup.Replicas;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives services more replicas, or fewer. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = {
      "Gives services more replicas or fewer while they serve: new ones get requests when they are"
          + " ready, and those that go have none any more when they are told to end.",
      "Kept for later starts."
    })
final class ScaleCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "<service>=<number>",
      description = "Which, and how many there are to be: membership=2.")
  private List<String> replicas;

  @Override
  public Integer call() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : replicas) {
      Map.Entry<String, Integer> one = Replicas.parse(text, Parts.services());
      counts.put(one.getKey(), one.getValue());
    }
    Setup setup = options.setup();
    return new Rollout(setup, new SupervisorClient(setup, Wego.launcher()), new Console())
            .scale(counts)
        ? 0
        : 1;
  }
}
