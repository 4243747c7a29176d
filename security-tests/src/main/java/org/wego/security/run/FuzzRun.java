package org.wego.security.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wego.journey.kit.RunningStack;

/**
 * Starts a new stack, plays the demo on it, and calls it with what nobody would send: {@code
 * --requests 100000 --seed 1 --connections 8}.
 */
public final class FuzzRun {

  /** After so many calls the page is written, so that a run that is cut off leaves one. */
  private static final long PART = 2_000;

  private static final PrintStream OUT = System.out;
  private static final Set<String> OPTIONS =
      Set.of("--requests", "--seed", "--connections", "--checkout", "--results");

  private FuzzRun() {}

  /** Ends with 1 where something was found, with 2 where it does not know what is wanted. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = options(List.of(arguments));
    long requests = Long.parseLong(options.getOrDefault("--requests", "2000"));
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    int connections = Integer.parseInt(options.getOrDefault("--connections", "8"));
    Path module = Path.of(options.getOrDefault("--checkout", ".")).resolve("security-tests");
    Path results = Path.of(options.getOrDefault("--results", module.resolve("results").toString()));
    int faults = run(requests, seed, connections, module, results);
    System.exit(faults == 0 ? 0 : 1);
  }

  private static int run(long requests, long seed, int connections, Path module, Path results)
      throws IOException {
    try (RunningStack stack =
        RunningStack.start(module.resolve(".."), module.resolve("target"), Map.of())) {
      OUT.println("The stack is up; the demo fills it.");
      stack.wego("demo");
      Campaign campaign = new Campaign(stack, seed, connections);
      campaign.lookAround(3);
      campaign.mark(2);
      OUT.println("What is there is known and marked; the calls begin.");
      Files.createDirectories(results);
      Path file = results.resolve("fuzz-%d-seed-%d.md".formatted(requests, seed));
      Duration took = Duration.ZERO;
      for (long done = 0; done < requests; done += PART) {
        long part = Math.min(PART, requests - done);
        took = took.plus(campaign.fuzz(done, part));
        Files.writeString(file, campaign.report(done + part, took));
        OUT.println(
            "%,d calls in %d s, %d faults"
                .formatted(done + part, took.toSeconds(), campaign.tally().faults().size()));
      }
      campaign.readAll(2);
      campaign.lookBack();
      String report = campaign.report(requests, took);
      Files.writeString(file, report);
      OUT.println(report);
      OUT.println("Written to " + file);
      return campaign.tally().faults().size();
    }
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!OPTIONS.contains(name) || i + 1 == arguments.size()) {
        OUT.println("Unknown: " + name + "; there are " + OPTIONS);
        System.exit(2);
      }
      options.put(name, arguments.get(i + 1));
    }
    return options;
  }
}
