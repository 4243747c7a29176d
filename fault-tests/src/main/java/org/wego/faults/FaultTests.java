package org.wego.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.wego.faults.bug.PlantedBug;
import org.wego.faults.bug.PlantedCheckout;
import org.wego.faults.check.Invariants;
import org.wego.faults.fault.Fault;
import org.wego.faults.fault.Faults;
import org.wego.faults.fault.SmallDisk;
import org.wego.faults.fault.Stage;
import org.wego.faults.wire.Wires;
import org.wego.faults.work.Scene;
import org.wego.journey.kit.RunningStack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a stack, and does one run of each seed on it. */
@Command(
    name = "fault-tests/run",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a stack of its own, and does one run of each seed on it: people work, faults happen,"
          + " all is healed, and what must be true is looked at.",
      "Seeds that passed according to the results are not run again."
    })
public final class FaultTests implements Callable<Integer> {

  /** So that a fee run takes long enough to be hit. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "WEGO_FEES_RUN_CHUNK_SIZE", "20",
          "WEGO_FEES_RUN_CHUNK_PAUSE", "200ms",
          // Cities go on to be admitted while the Assembly sits.
          "WEGO_EVENTS_QUORUM_NUMERATOR", "0",
          "WEGO_DATASOURCE_SOCKET_TIMEOUT_SECONDS", "12",
          // Just longer than a batch may take to be sent: for so long a relay that stands still
          // holds others up.
          "WEGO_OUTBOX_DELIVERY_TIMEOUT", "5s",
          "WEGO_OUTBOX_TRANSACTION_TIMEOUT", "8s",
          // All wait for it at the end of each run.
          "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_COMMIT_INTERVAL_MS", "1000");

  private static final Logger ROOT = Logger.getLogger("");

  @Option(names = "--seeds", defaultValue = "1..20", description = "One, or from..to: 1..20.")
  private String seeds;

  @Option(
      names = "--faults",
      split = ",",
      description = "Which faults may happen; all unless given.")
  private List<String> faults;

  @Option(names = "--bug", description = "Plant this bug, and stop when it is caught.")
  private String bug;

  @Option(names = "--in", description = "The service that gets the bug.")
  private String service;

  @Option(names = "--results", description = "The folder that keeps the results.")
  private Path results;

  @Option(names = "--keep", description = "Leave the stack running at the end.")
  private boolean keep;

  @Option(names = "--attach", description = "Go on with a stack that was kept.")
  private boolean attach;

  @Option(
      names = "--small-disk",
      description = "Keep the stack's data in memory, so that disk_full can fill it; as root.")
  private boolean smallDisk;

  @Option(names = "--list", description = "Tell the faults, invariants and bugs, and do nothing.")
  private boolean list;

  public static void main(String[] arguments) {
    // Clients of Kafka tell all their settings each time, and each failure that faults make.
    ROOT.setLevel(Level.SEVERE);
    System.exit(new CommandLine(new FaultTests()).execute(arguments));
  }

  @Override
  public Integer call() {
    if (list) {
      Faults.all().forEach(one -> say("fault      %-20s %s", one.name(), one.sentence()));
      Invariants.all().forEach(one -> say("invariant  %-20s %s", one.name(), one.sentence()));
      PlantedBug.all().forEach(one -> say("bug        %-20s %s", one.name(), one.sentence()));
      return 0;
    }
    Path checkout = Path.of(System.getProperty("faults.checkout")).toAbsolutePath().normalize();
    Path module = checkout.resolve("fault-tests");
    Path file =
        (results == null ? module.resolve("results") : results)
            .resolve((bug == null ? "seeds" : "bug-" + bug) + ".jsonl");
    List<Fault> chosen = faults == null ? Faults.all() : Faults.named(faults);
    List<Long> open = open(file);
    if (open.isEmpty()) {
      say("All of these seeds have passed, says %s", file);
      return 0;
    }
    Path folder = module.resolve("target");
    return run(planted(checkout, folder), folder, file, chosen, open);
  }

  private int run(Path checkout, Path folder, Path file, List<Fault> chosen, List<Long> open) {
    Path small = folder.resolve("small-disk");
    Optional<SmallDisk> disk = smallDisk ? SmallDisk.mount(small) : Optional.empty();
    try {
      return run(new Place(checkout, folder, disk), file, chosen, open);
    } finally {
      if (!keep) {
        disk.ifPresent(SmallDisk::close);
      }
    }
  }

  /**
   * Where a stack is started.
   *
   * @param checkout whose programs it runs
   * @param folder that keeps what outlasts it
   * @param disk that holds all else, where there is one
   */
  private record Place(Path checkout, Path folder, Optional<SmallDisk> disk) {

    /** What the stack's own folder is in. */
    Path home() {
      return disk.map(SmallDisk::folder).orElse(folder);
    }
  }

  private int run(Place place, Path file, List<Fault> chosen, List<Long> open) {
    List<Long> failed = new ArrayList<>();
    Path home = place.home().resolve("stack");
    try (Wires wires = Wires.lay(home, place.folder().resolve("wires.properties"), attach)) {
      Stage stage = stage(place, wires);
      try {
        SeedRun run =
            new SeedRun(
                stage, Scene.prepare(stage.stack()).withPanelAndAssembly(stage.stack()), chosen);
        for (long seed : open) {
          Outcome outcome = run.run(seed, bug);
          outcome.append(file);
          tell(outcome);
          if (!outcome.passed()) {
            failed.add(seed);
            if (bug != null && outcome.caught()) {
              say("The bug %s was caught by seed %d", bug, seed);
              return 0;
            }
          }
        }
      } finally {
        if (keep) {
          stage.leave();
        } else {
          stage.close();
        }
      }
    }
    if (bug != null) {
      say("The bug %s was NOT caught", bug);
      return 1;
    }
    say("%d of %d seeds passed%s", open.size() - failed.size(), open.size(), of(failed));
    return failed.isEmpty() ? 0 : 1;
  }

  private static void tell(Outcome outcome) {
    say(
        "seed %d: %s in %.1f s; %s; writes %s",
        outcome.seed(),
        outcome.passed() ? "passed" : "FAILED " + outcome.violations(),
        outcome.seconds(),
        outcome.faults(),
        outcome.writes());
  }

  private Stage stage(Place place, Wires wires) {
    Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
    environment.putAll(wires.environment());
    environment.put("WEGO_KEYCLOAK", place.folder().resolve("keycloak").toString());
    RunningStack stack =
        attach
            ? RunningStack.attach(place.checkout(), place.home(), environment)
            : RunningStack.start(place.checkout(), place.home(), environment);
    return new Stage(stack, wires, place.disk());
  }

  private static String of(List<Long> failed) {
    return failed.isEmpty() ? "" : "; these did not: " + failed;
  }

  private List<Long> open(Path file) {
    String[] ends = seeds.split("\\.\\.");
    long from = Long.parseLong(ends[0]);
    long to = Long.parseLong(ends[ends.length - 1]);
    Set<Long> passed = bug == null ? Outcome.passed(file) : Set.of();
    return LongStream.rangeClosed(from, to).filter(seed -> !passed.contains(seed)).boxed().toList();
  }

  private Path planted(Path checkout, Path folder) {
    if (bug == null) {
      return checkout;
    }
    PlantedBug planted = PlantedBug.named(bug);
    return PlantedCheckout.make(
        checkout,
        folder.resolve("planted"),
        planted,
        service == null ? planted.service() : service);
  }

  private static void say(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
