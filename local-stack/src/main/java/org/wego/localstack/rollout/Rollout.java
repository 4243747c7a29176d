package org.wego.localstack.rollout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wego.localstack.StackException;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.PartStatus;
import org.wego.localstack.supervisor.Progress;
import org.wego.localstack.supervisor.Stack;
import org.wego.localstack.supervisor.SupervisorClient;

/** Changes a running stack replica by replica, while the others serve. */
public final class Rollout {

  private static final Duration TO_BE_SEEN = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Setup setup;
  private final SupervisorClient supervisor;
  private final Progress progress;

  public Rollout(Setup setup, SupervisorClient supervisor, Progress progress) {
    this.setup = setup;
    this.supervisor = supervisor;
    this.progress = progress;
  }

  /** Starts all that is configured, and stops the replicas that are no longer. */
  public boolean bringUp() {
    List<String> surplus = Parts.surplus(setup);
    List<String> wanted =
        new Stack(setup).names().stream().filter(part -> !surplus.contains(part)).toList();
    return supervisor.start(wanted, progress) && settle();
  }

  /**
   * Gives these services so many replicas: new ones get requests once they are ready, and those
   * that go have none any more when they are told to end.
   */
  public boolean scale(Map<String, Integer> counts) {
    setup.replicas().choose(counts);
    // Those that serve go on as they are, though they may have been built anew.
    List<String> wanted =
        counts.keySet().stream()
            .flatMap(service -> replicas(service).stream())
            .filter(part -> setup.records().running(part).isEmpty())
            .toList();
    return supervisor.start(wanted, progress) && settle();
  }

  /** Restarts these parts, all of a service for its name, at once or one after the other. */
  public boolean restart(Collection<String> names, boolean rolling) {
    List<String> parts = names.stream().flatMap(this::partsOf).distinct().toList();
    if (!rolling) {
      return supervisor.stop(parts, progress) && supervisor.start(parts, progress) && seen(parts);
    }
    for (String part : parts) {
      requireAnother(part);
    }
    for (String part : parts) {
      requireAnother(part);
      if (!supervisor.stop(List.of(part), progress)
          || !supervisor.start(List.of(part), progress)
          || !seen(List.of(part))) {
        return false;
      }
    }
    return true;
  }

  private Stream<String> partsOf(String name) {
    return Parts.services().contains(name) ? replicas(name).stream() : Stream.of(name);
  }

  private List<String> replicas(String service) {
    return Parts.replicas(setup, service);
  }

  /** Without another one that is ready, nobody would serve meanwhile. */
  private void requireAnother(String part) {
    String service =
        Parts.services().stream()
            .filter(one -> replicas(one).contains(part))
            .findFirst()
            .orElseThrow(() -> new StackException(part + " has no replicas: only services have"));
    List<String> others = replicas(service).stream().filter(one -> !one.equals(part)).toList();
    boolean served =
        new Stack(setup)
            .status(others).stream().anyMatch(one -> one.state() == PartStatus.State.READY);
    if (!served) {
      throw new StackException(
          "No other replica of %s is ready, so that nobody would serve; './wego scale %s=2' gives it one"
              .formatted(service, service));
    }
  }

  /** Lets the gateways know the present replicas, and stops those that are too many. */
  private boolean settle() {
    List<String> surplus = Parts.surplus(setup);
    Parts.publishRoutes(setup);
    boolean seen = seen(Parts.balancedServices().stream().flatMap(this::partsOf).toList());
    awaitGateways(view -> surplus.stream().map(this::address).allMatch(view::hasLeftOut));
    return supervisor.stop(surplus, progress) && seen;
  }

  /** Waits until every gateway sends requests to those of the parts that are behind it. */
  private boolean seen(List<String> parts) {
    List<String> behind =
        Parts.balancedServices().stream()
            .flatMap(service -> replicas(service).stream())
            .filter(parts::contains)
            .map(this::address)
            .toList();
    awaitGateways(view -> behind.stream().allMatch(view::sends));
    return true;
  }

  private void awaitGateways(Predicate<GatewayView> seen) {
    long deadline = System.nanoTime() + TO_BE_SEEN.toNanos();
    List<GatewayView> waiting = new ArrayList<>();
    for (PartStatus part : new Stack(setup).status(replicas("gateway"))) {
      if (part.state() == PartStatus.State.READY) {
        waiting.add(new GatewayView(part.address()));
      }
    }
    while (true) {
      waiting.removeIf(seen);
      if (waiting.isEmpty()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "The gateway does not see the replicas as they are after %d s; its log tells why"
                .formatted(TimeUnit.NANOSECONDS.toSeconds(TO_BE_SEEN.toNanos())));
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /** Where the gateways reach it. */
  private String address(String part) {
    return "http://localhost:" + setup.ports().through(part);
  }
}
