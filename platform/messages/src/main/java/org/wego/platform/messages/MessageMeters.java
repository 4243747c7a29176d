package org.wego.platform.messages;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What the sending of messages tells about itself. */
@ApplicationScoped
class MessageMeters {

  private static final String MEASURE =
      """
      SELECT (SELECT count(*) FROM outgoing_message WHERE state = 'QUEUED'),
             (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(next_attempt_at)), 0)
              FROM outgoing_message WHERE state = 'QUEUED'),
             (SELECT count(*) FROM outgoing_message WHERE state = 'UNCERTAIN'),
             (SELECT count(*) FROM outgoing_message WHERE state = 'FAILED')
      """;

  @Inject MeterRegistry meters;
  @Inject DataSource dataSource;

  private volatile long queued;
  private volatile double overdue;
  private volatile long uncertain;
  private volatile long failed;

  @PostConstruct
  void register() {
    Gauge.builder("wego.messages.queued", this, m -> m.queued)
        .description("Messages that wait to be sent")
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.messages.overdue", this, m -> Math.max(0, m.overdue))
        .description("For how long the message that is due longest has been due")
        .baseUnit("seconds")
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.messages.uncertain", this, m -> m.uncertain)
        .description("Messages that may or may not have been sent")
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.messages.failed", this, m -> m.failed)
        .description("Messages that were given up")
        .strongReference(true)
        .register(meters);
  }

  void measure() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement measure = connection.prepareStatement(MEASURE);
        ResultSet row = measure.executeQuery()) {
      row.next();
      queued = row.getLong(1);
      overdue = row.getDouble(2);
      uncertain = row.getLong(3);
      failed = row.getLong(4);
    }
  }

  /** One attempt and what came of it. */
  void attempted(String kind, String outcome, long nanos) {
    Timer.builder("wego.messages.attempts")
        .description("Attempts to send, by kind of message and outcome")
        .tags("kind", kind, "outcome", outcome)
        .register(meters)
        .record(nanos, TimeUnit.NANOSECONDS);
  }
}
