package org.wego.localstack.doctor.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Observation;

/** Whether services live in real time, as they must outside of development. */
final class ClockOffset implements Check {

  @Override
  public String name() {
    return "time";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    TreeMap<Duration, List<String>> byOffset = new TreeMap<>();
    for (Instance instance : seen.answering()) {
      OptionalDouble offset = instance.meters().highest("wego_clock_offset_seconds", any -> true);
      if (offset.isPresent()) {
        byOffset
            .computeIfAbsent(
                Duration.ofSeconds(Math.round(offset.getAsDouble())), first -> new ArrayList<>())
            .add(instance.service());
      }
    }
    if (byOffset.isEmpty()) {
      return List.of(Finding.skipped("all", "no service that answers tells it"));
    }
    if (byOffset.size() > 1) {
      return List.of(
          Finding.fail(
              "all",
              "services live in different times: " + byOffset,
              "Give all of them the same wego.clock.offset-file, or none."));
    }
    Duration offset = byOffset.firstKey();
    if (offset.isZero()) {
      return List.of(Finding.ok("all", "services live in real time"));
    }
    boolean development = seen.answering().stream().allMatch(Versions::isDevelopment);
    return List.of(
        development
            ? Finding.ok(
                "all",
                "time is moved by %s, as development may; './wego clock real' takes it back"
                    .formatted(told(offset)))
            : Finding.fail(
                "all",
                "time is moved by %s, and this is no development".formatted(told(offset)),
                "Take wego.clock.offset-file out of the services' configuration and restart them. What was"
                    + " recorded meanwhile keeps its dates."));
  }

  private static String told(Duration offset) {
    return offset.abs().toDays() > 0 ? offset.toDays() + " days" : offset.toString();
  }
}
