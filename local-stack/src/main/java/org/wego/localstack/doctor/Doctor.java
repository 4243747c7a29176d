package org.wego.localstack.doctor;

import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wego.localstack.doctor.check.Check;
import org.wego.localstack.doctor.check.Topics;
import org.wego.localstack.doctor.look.Observation;

/** Examines an installation: looks at all of it once, then judges what it saw. */
public final class Doctor {

  /** Kept, since what nobody holds on to forgets its level. */
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private final Topics topics;
  private final Clock clock;

  /**
   * @param topics what Kafka should have
   * @param clock this machine's
   */
  public Doctor(Topics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  public Report examine(Installation installation) {
    // A broker that is away is a finding, and not a hundred lines of log.
    KAFKA.setLevel(Level.OFF);
    Observation seen = Observation.of(installation, clock);
    List<Report.Checked> checks =
        Check.all(topics).stream()
            .map(check -> new Report.Checked(check.name(), check.examine(installation, seen)))
            .toList();
    return new Report(installation.name(), clock.instant().toString(), checks);
  }
}
