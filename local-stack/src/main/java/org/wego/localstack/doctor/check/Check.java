package org.wego.localstack.doctor.check;

import java.util.List;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Observation;

/** One thing that is looked after. */
public interface Check {

  /** A word for it. */
  String name();

  /** What is to be said of it, at least one finding. */
  List<Finding> examine(Installation installation, Observation seen);

  /** All, in the order in which they are told: what explains others comes first. */
  static List<Check> all(Topics topics) {
    return List.of(
        new Services(),
        new Versions(),
        new Gateway(),
        new IdentityProvider(),
        topics,
        new Lag(),
        Limits.outbox(),
        Limits.inbox(),
        new Migrations(),
        new Connections(),
        Limits.messages(),
        Limits.webhooks(),
        new ClockSkew(),
        new ClockOffset(),
        new Certificates(),
        new DiskSpace());
  }
}
