package org.wego.platform.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What the inbox tells about itself, and the pruning of what it need not keep. */
@ApplicationScoped
class InboxMeters {

  private static final String PRUNE =
      """
      DELETE FROM inbox_event
      WHERE id < uuidv7(make_interval(secs => -?)) AND settled_at IS NOT NULL
      """;

  private final MeterRegistry meters;
  private final DataSource dataSource;
  private final InboxConfig config;
  private final MultiGauge kept;

  InboxMeters(MeterRegistry meters, DataSource dataSource, InboxConfig config) {
    this.meters = meters;
    this.dataSource = dataSource;
    this.config = config;
    this.kept =
        MultiGauge.builder("wego.inbox.kept")
            .description("Events that wait for an earlier one, or are parked")
            .register(meters);
  }

  void count(StreamConsumer consumer, InboxCounts counts) {
    counts.byState().forEach((state, count) -> increment(consumer, state.name(), count));
    if (counts.dropped() > 0) {
      increment(consumer, "DROPPED", counts.dropped());
    }
  }

  private void increment(StreamConsumer consumer, String outcome, int count) {
    meters
        .counter(
            "wego.inbox.events",
            "consumer",
            consumer.name(),
            "outcome",
            outcome.toLowerCase(Locale.ROOT))
        .increment(count);
  }

  @Scheduled(every = "${wego.inbox.measure-interval:30s}")
  void measure() throws SQLException {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement measure =
            connection.prepareStatement(
                """
                SELECT consumer, state, count(*) FROM inbox_event
                WHERE state IN ('WAITING', 'PARKED') GROUP BY consumer, state
                """);
        ResultSet row = measure.executeQuery()) {
      while (row.next()) {
        Tags tags =
            Tags.of(
                "consumer", row.getString(1), "state", row.getString(2).toLowerCase(Locale.ROOT));
        rows.add(MultiGauge.Row.of(tags, row.getLong(3)));
      }
    }
    kept.register(rows, true);
  }

  @Scheduled(every = "${wego.inbox.prune-interval:1h}")
  void prune() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prune = connection.prepareStatement(PRUNE)) {
      prune.setLong(1, config.keepSettled().toSeconds());
      prune.executeUpdate();
    }
  }
}
