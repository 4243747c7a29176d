package org.wego.webhooks.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.wego.platform.persistence.sql.Sql;
import org.wego.webhooks.endpoint.CallAnswer;
import org.wego.webhooks.endpoint.CallOutcome;

/** What the delivery of webhooks tells about itself. */
@ApplicationScoped
class DeliveryMeters {

  private record Measure(long pending, double overdue, long failed, long disabled) {}

  @Inject MeterRegistry meters;
  @Inject Sql sql;
  @Inject Clock clock;

  private volatile Measure last = new Measure(0, 0, 0, 0);

  @PostConstruct
  void register() {
    // An outcome that comes for the first time has to be a rise.
    Arrays.stream(CallOutcome.values()).forEach(this::attempts);
    gauge("wego.webhooks.pending", "Deliveries that wait for an attempt", Measure::pending);
    gauge(
        "wego.webhooks.overdue.seconds",
        "For how long the delivery that is due longest has been due",
        measure -> Math.max(0, measure.overdue()));
    gauge("wego.webhooks.failed", "Deliveries that were given up, of those kept", Measure::failed);
    gauge(
        "wego.webhooks.disabled",
        "Subscriptions that were disabled without anybody's wish",
        Measure::disabled);
  }

  /** One call and what came of it. */
  void attempted(CallAnswer answer) {
    attempts(answer.outcome()).record(answer.millis(), TimeUnit.MILLISECONDS);
  }

  private Timer attempts(CallOutcome outcome) {
    return Timer.builder("wego.webhooks.attempts")
        .description("Attempts to deliver, by outcome")
        .tag("outcome", outcome.name())
        .register(meters);
  }

  void measure() {
    last =
        sql.find(
                """
                SELECT (SELECT count(*) FROM webhook_delivery WHERE state = 'PENDING'),
                       (SELECT coalesce(extract(epoch FROM ?::timestamptz - min(d.next_attempt_at)), 0)
                          FROM webhook_delivery d
                          JOIN webhook_subscription s ON s.id = d.subscription_id
                         WHERE d.state = 'PENDING' AND s.state = 'ENABLED'),
                       (SELECT count(*) FROM webhook_delivery WHERE state = 'FAILED'),
                       (SELECT count(*) FROM webhook_subscription
                         WHERE disabled_because IN ('GONE', 'FAILING'))
                """,
                row ->
                    new Measure(row.getLong(1), row.getDouble(2), row.getLong(3), row.getLong(4)),
                clock.instant())
            .orElseThrow();
  }

  private void gauge(String name, String description, ToDoubleFunction<Measure> value) {
    Gauge.builder(name, this, meter -> value.applyAsDouble(meter.last))
        .description(description)
        .strongReference(true)
        .register(meters);
  }
}
