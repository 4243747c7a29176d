package org.wego.platform.messaging.outbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What one shard's relay tells about itself. */
final class OutboxMeters {

  private static final String MEASURE =
      """
      SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)
      FROM outbox_event WHERE shard = ?
      """;

  private final MeterRegistry meters;
  private final int shard;
  private final long interval;
  private final Timer batches;
  private final Counter events;
  private final Counter failures;
  private volatile long backlog;
  private volatile double oldestAge;
  private long measuredAt;
  private boolean measured;

  OutboxMeters(MeterRegistry meters, int shard, Duration interval) {
    this.meters = meters;
    this.shard = shard;
    this.interval = interval.toNanos();
    Tags tags = Tags.of(Tag.of("shard", Integer.toString(shard)));
    Gauge.builder("wego.outbox.backlog", this, m -> m.backlog)
        .description("Events that wait to be sent")
        .tags(tags)
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.outbox.oldest.age", this, m -> m.oldestAge)
        .description("Age of the event that waits longest")
        .baseUnit("seconds")
        .tags(tags)
        .strongReference(true)
        .register(meters);
    batches =
        Timer.builder("wego.outbox.batch")
            .description("Time of a batch from its reading to its commit")
            .tags(tags)
            .register(meters);
    events =
        Counter.builder("wego.outbox.sent")
            .description("Events sent and deleted")
            .tags(tags)
            .register(meters);
    failures =
        Counter.builder("wego.outbox.failures")
            .description("Batches that failed and are sent again")
            .tags(tags)
            .register(meters);
  }

  /** Reads backlog and age when the last reading is old enough. */
  void measure(DataSource dataSource) throws SQLException {
    if (measured && System.nanoTime() - measuredAt < interval) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement measure = connection.prepareStatement(MEASURE)) {
      measure.setInt(1, shard);
      try (ResultSet row = measure.executeQuery()) {
        row.next();
        backlog = row.getLong(1);
        oldestAge = row.getDouble(2);
      }
    }
    measuredAt = System.nanoTime();
    measured = true;
  }

  /** By type, too: as every change of importance is told, that counts what the business does. */
  void sent(List<String> types, long nanos) {
    batches.record(nanos, TimeUnit.NANOSECONDS);
    events.increment(types.size());
    types.stream()
        .collect(groupingBy(type -> type, counting()))
        .forEach((type, count) -> told(type).increment(count));
  }

  private Counter told(String type) {
    return Counter.builder("wego.outbox.told")
        .description("Events sent, by type")
        .tag("type", type)
        .register(meters);
  }

  void failed() {
    failures.increment();
  }
}
