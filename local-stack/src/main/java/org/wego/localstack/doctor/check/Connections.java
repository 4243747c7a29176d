package org.wego.localstack.doctor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Meters;
import org.wego.localstack.doctor.look.Observation;

/** Whether there are connections enough: in each instance's pool, and at the database server. */
final class Connections implements Check {

  private static final double POOL_WARN = 0.9;
  private static final double SERVER_WARN = 0.8;
  private static final double SERVER_FAIL = 0.95;

  @Override
  public String name() {
    return "connections";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    List<Finding> findings = new ArrayList<>();
    double used = 0;
    double limit = 0;
    double fullest = -1;
    for (Instance instance : seen.answering()) {
      Meters meters = instance.meters();
      OptionalDouble pool = meters.highest("wego_database_pool_limit", any -> true);
      if (pool.isPresent()) {
        double active = meters.sum("agroal_active_count", Connections::ofDefaultPool);
        double awaiting = meters.sum("agroal_awaiting_count", Connections::ofDefaultPool);
        fullest = Math.max(fullest, active / pool.getAsDouble());
        pool(instance, active, awaiting, pool.getAsDouble(), findings);
        double share = share(meters);
        if (limit == 0 || share > used / limit) {
          used = meters.sum("wego_database_connections", any -> true);
          limit = meters.sum("wego_database_connections_limit", any -> true);
        }
      }
    }
    if (fullest < 0) {
      return List.of(Finding.skipped("all", "no service that answers measures it"));
    }
    server(used, limit, findings);
    if (findings.isEmpty()) {
      findings.add(
          Finding.ok(
              "all",
              "the fullest pool is used to %.0f %%; the server has %.0f of %.0f"
                  .formatted(fullest * 100, used, limit)));
    }
    return findings;
  }

  private static void pool(
      Instance instance, double active, double awaiting, double limit, List<Finding> findings) {
    if (awaiting > 0 || active >= limit * POOL_WARN) {
      findings.add(
          Finding.warn(
              instance.service(),
              "%.0f of %.0f connections of %s are used, and %.0f requests wait for one"
                  .formatted(active, limit, instance.address(), awaiting),
              "Look for slow statements in pg_stat_activity first. Else raise"
                  + " quarkus.datasource.jdbc.max-size, or add an instance: all pools together have to stay"
                  + " below the server's max_connections."));
    }
  }

  private static void server(double used, double limit, List<Finding> findings) {
    double share = limit == 0 ? 0 : used / limit;
    if (share >= SERVER_WARN) {
      findings.add(
          Finding.of(
              share >= SERVER_FAIL ? Verdict.FAIL : Verdict.WARN,
              "postgres",
              "%.0f of %.0f connections of the server are used".formatted(used, limit),
              "Lower the pools or the number of instances, end what hangs on in pg_stat_activity, or raise"
                  + " max_connections."));
    }
  }

  private static double share(Meters meters) {
    double limit = meters.sum("wego_database_connections_limit", any -> true);
    return limit == 0 ? 0 : meters.sum("wego_database_connections", any -> true) / limit;
  }

  /** The relay has a few connections of its own, which may all be used. */
  private static boolean ofDefaultPool(Meters.Sample sample) {
    return sample.label("datasource").equals("default");
  }
}
