package org.wego.localstack.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wego.localstack.Json;
import org.wego.localstack.console.Console;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.PartStatus;
import org.wego.localstack.supervisor.PartStatus.State;
import org.wego.localstack.supervisor.Stack;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how everything is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows each part, asking each whether it answers.",
      "Exit code 0: all are ready; 1: not all are."
    })
final class StatusCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Option(names = "--json", description = "As JSON, with the ports.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    Setup setup = options.setup();
    Console console = new Console();
    List<PartStatus> parts = new Stack(setup).status();
    if (json) {
      console.line(
          Json.MAPPER
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  Map.of("home", setup.home().folder().toString(), "parts", parts)));
    } else {
      parts.forEach(part -> console.line(row(console, part)));
      if (parts.stream().anyMatch(part -> part.pid() != 0)
          && !new SupervisorClient(setup, Wego.launcher()).isSupervised()) {
        console.line("Their supervisor was killed: './wego up' gives them another one.");
      }
    }
    return parts.stream().allMatch(part -> part.state() == State.READY) ? 0 : 1;
  }

  private static String row(Console console, PartStatus part) {
    Console.Colour colour =
        switch (part.state()) {
          case READY -> Console.Colour.GOOD;
          case STOPPED -> Console.Colour.DIM;
          case NOT_READY, DIED -> Console.Colour.BAD;
        };
    String state = part.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String process =
        part.pid() == 0 ? "" : "process %d, %d MB".formatted(part.pid(), part.memoryMegabytes());
    return "  %-11s %s %-24s %s"
        .formatted(
            part.part(), console.in(colour, "%-10s".formatted(state)), process, part.address())
        .stripTrailing();
  }
}
