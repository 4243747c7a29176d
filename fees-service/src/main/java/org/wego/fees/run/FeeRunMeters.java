package org.wego.fees.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.ToLongFunction;
import org.wego.platform.persistence.sql.Sql;

/** How far the runs that are under way have come. Each replica tells the same, of all of them. */
@ApplicationScoped
class FeeRunMeters {

  private static final String MEASURE =
      """
      SELECT count(*) FILTER (WHERE state IN ('QUEUED', 'RUNNING')),
             coalesce(sum(accounts_done) FILTER (WHERE state = 'RUNNING'), 0),
             coalesce(sum(accounts_total) FILTER (WHERE state = 'RUNNING'), 0),
             count(*) FILTER (WHERE state = 'FAILED'),
             coalesce(sum(exceptions) FILTER (WHERE state = 'COMPLETED_WITH_EXCEPTIONS'), 0)
      FROM fee_run WHERE NOT dry_run
      """;

  private final Sql sql;
  private volatile Measure last = new Measure(0, 0, 0, 0, 0);

  private record Measure(long unfinished, long done, long expected, long failed, long exceptions) {}

  FeeRunMeters(MeterRegistry meters, Sql sql) {
    this.sql = sql;
    String accounts = "wego.fees.run.accounts";
    String ofRuns = "Billing accounts of the runs that are under way";
    List.of(
            gauge("wego.fees.runs.unfinished", Measure::unfinished)
                .description("Runs that are queued or under way"),
            gauge(accounts, Measure::done).tag("progress", "done").description(ofRuns),
            gauge(accounts, Measure::expected).tag("progress", "expected").description(ofRuns),
            gauge("wego.fees.runs.failed", Measure::failed)
                .description("Runs that could not go on, and that nobody has resumed"),
            gauge("wego.fees.run.exceptions", Measure::exceptions)
                .description("Members whom runs could not bill, and whom nobody has settled"))
        .forEach(gauge -> gauge.register(meters));
  }

  private Gauge.Builder<FeeRunMeters> gauge(String name, ToLongFunction<Measure> value) {
    return Gauge.builder(name, this, meter -> value.applyAsLong(meter.last)).strongReference(true);
  }

  @Scheduled(identity = "fee-run-measure", every = "${wego.fees.run.measure-interval}")
  void measure() {
    last =
        sql.find(
                MEASURE,
                row ->
                    new Measure(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
            .orElseThrow();
  }
}
