package org.wego.faults.fault;

import java.time.Duration;
import java.util.Random;

/** There is no room for PostgreSQL, for Kafka, or for the logs. */
final class DiskFull implements Fault {

  @Override
  public String name() {
    return "disk_full";
  }

  @Override
  public String sentence() {
    return "the disk of PostgreSQL and Kafka is full for two to four seconds; with --small-disk, as"
        + " root";
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) {
    if (stage.disk().isEmpty()) {
      return "SKIPPED, it needs --small-disk and root";
    }
    SmallDisk disk = stage.disk().get();
    disk.fill();
    try {
      Stage.last(Duration.ofMillis(2000 + random.nextInt(2000)));
    } finally {
      disk.free();
    }
    return "postgres and kafka";
  }
}
