package org.wego.localstack.doctor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.look.Observation;
import org.wego.localstack.doctor.look.Room;

/** Whether there is room for data: in folders of this machine, and where brokers keep records. */
final class DiskSpace implements Check {

  private static final double GIGABYTE = 1e9;

  private static final String CURE =
      "Give the volume more room, or take away what is not the platform's. Never delete files of PostgreSQL"
          + " or Kafka: a full disk stops them, and they go on once there is room.";

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    List<Finding> findings = new ArrayList<>();
    Stream.concat(seen.rooms().stream(), seen.broker().rooms().stream())
        .map(room -> finding(installation.disk(), room))
        .forEach(findings::add);
    if (findings.isEmpty()) {
      findings.add(
          Finding.skipped(
              "all", "no folder of this machine is given, and no broker tells its room"));
    }
    double databases =
        seen.byService().values().stream()
            .mapToDouble(
                instances ->
                    instances.stream()
                        .flatMap(instance -> instance.meters().of("wego_database_size_bytes"))
                        .mapToDouble(sample -> sample.value())
                        .max()
                        .orElse(0))
            .sum();
    if (databases > 0) {
      findings.add(
          Finding.ok(
              "postgres",
              String.format(Locale.ROOT, "databases have %.2f GB", databases / GIGABYTE)));
    }
    return findings;
  }

  private static Finding finding(Installation.Disk disk, Room room) {
    if (room.failure().isPresent()) {
      return Finding.fail(
          room.place(),
          room.failure().get(),
          "See that the folder is there and the disk is sound.");
    }
    Verdict verdict =
        room.freeShare() < disk.failBelow()
            ? Verdict.FAIL
            : room.freeShare() < disk.warnBelow() ? Verdict.WARN : Verdict.OK;
    return Finding.of(
        verdict,
        room.place(),
        String.format(
            Locale.ROOT,
            "%.0f of %.0f GB are free (%.0f %%)",
            room.free() / GIGABYTE,
            room.all() / GIGABYTE,
            room.freeShare() * 100),
        CURE);
  }
}
