package org.wego.localstack.doctor.check;

import java.util.ArrayList;
import java.util.List;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Meters;
import org.wego.localstack.doctor.look.Observation;

/** Whether the migrations that services bring are those that their databases have had. */
final class Migrations implements Check {

  private static final String MIGRATIONS = "wego_database_migrations";

  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    List<Finding> findings = new ArrayList<>();
    int databases = 0;
    long applied = 0;
    for (List<Instance> instances : seen.byService().values()) {
      boolean measured = false;
      long most = 0;
      for (Instance instance : instances) {
        Meters meters = instance.meters();
        measured |= count(meters, "applied") > 0;
        most = Math.max(most, count(meters, "applied"));
        judge(instance, findings);
      }
      databases += measured ? 1 : 0;
      applied += most;
    }
    if (findings.isEmpty()) {
      findings.add(
          databases == 0
              ? Finding.skipped("all", "no service that answers measures it")
              : Finding.ok(
                  "all", "%d applied in %d databases, none pending".formatted(applied, databases)));
    }
    return findings;
  }

  private static void judge(Instance instance, List<Finding> findings) {
    Meters meters = instance.meters();
    long failed = count(meters, "failed");
    long pending = count(meters, "pending");
    long ahead = count(meters, "ahead");
    if (failed > 0) {
      findings.add(
          Finding.fail(
              instance.service(),
              "%d migrations failed half-way".formatted(failed),
              "Mend what the log names, delete the row of flyway_schema_history that says success = false,"
                  + " and start the service again."));
    }
    if (pending > 0) {
      findings.add(
          Finding.fail(
              instance.service(),
              "its database has not had %d of its migrations".formatted(pending),
              "Start the service again, which applies them. Was a backup put back under it? Then raise the"
                  + " epoch too, as docs/operations.md says."));
    }
    if (ahead > 0) {
      findings.add(
          Finding.warn(
              instance.service(),
              "its database has had %d migrations that it does not know: %s is older than one that was here"
                  .formatted(ahead, instance.address()),
              "Right in the midst of an upgrade or after taking one back; else deploy the newer version."));
    }
  }

  private static long count(Meters meters, String state) {
    return (long) meters.sum(MIGRATIONS, sample -> sample.label("state").equals(state));
  }
}
