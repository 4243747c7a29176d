package org.wego.platform.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** What the inbox tells about itself, and the pruning of what it need not keep. */
@ApplicationScoped
class InboxMeters {

  private static final String DROPPED = "DROPPED";

  private static final String PRUNE =
      """
      DELETE FROM inbox_event
      WHERE id < uuidv7(make_interval(secs => -?)) AND settled_at IS NOT NULL
      """;

  private static final List<KeptState> OPEN = List.of(KeptState.WAITING, KeptState.PARKED);

  private final MeterRegistry meters;
  private final Instance<StreamConsumer> consumers;
  private final DataSource dataSource;
  private final InboxConfig config;
  private final Clock clock;
  private final MultiGauge kept;

  InboxMeters(
      MeterRegistry meters,
      @Any Instance<StreamConsumer> consumers,
      DataSource dataSource,
      InboxConfig config,
      Clock clock) {
    this.meters = meters;
    this.consumers = consumers;
    this.clock = clock;
    this.dataSource = dataSource;
    this.config = config;
    this.kept =
        MultiGauge.builder("wego.inbox.kept")
            .description("Events that wait for an earlier one, or are parked")
            .register(meters);
  }

  /** A rate begins at nothing: what happens for the first time must not be the first there is. */
  void register(@Observes StartupEvent event) {
    for (StreamConsumer consumer : consumers) {
      for (KeptState state : KeptState.values()) {
        outcomes(consumer, state.name());
      }
      outcomes(consumer, DROPPED);
      unreadable(consumer);
      delay(consumer);
    }
    show(Map.of());
  }

  void count(StreamConsumer consumer, InboxCounts counts) {
    counts.byState().forEach((state, count) -> outcomes(consumer, state.name()).increment(count));
    outcomes(consumer, DROPPED).increment(counts.dropped());
    Instant now = clock.instant();
    Timer delay = delay(consumer);
    for (Entry entry : counts.applied()) {
      Duration since = Duration.between(entry.event().time(), now);
      delay.record(since.isNegative() ? Duration.ZERO : since);
    }
  }

  private Counter outcomes(StreamConsumer consumer, String outcome) {
    return meters.counter(
        "wego.inbox.events",
        "consumer",
        consumer.name(),
        "outcome",
        outcome.toLowerCase(Locale.ROOT));
  }

  /** From when an event happened to when it was applied here: outbox, broker and inbox together. */
  private Timer delay(StreamConsumer consumer) {
    return Timer.builder("wego.inbox.delay")
        .description("From when an event happened to when it was applied")
        .tag("consumer", consumer.name())
        .register(meters);
  }

  void unreadable(StreamConsumer consumer, int count) {
    unreadable(consumer).increment(count);
  }

  private Counter unreadable(StreamConsumer consumer) {
    return meters.counter("wego.inbox.unreadable", "consumer", consumer.name());
  }

  @Scheduled(every = "${wego.inbox.measure-interval:30s}")
  void measure() throws SQLException {
    Map<Place, Long> counts = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement measure =
            connection.prepareStatement(
                """
                SELECT consumer, state, count(*) FROM inbox_event
                WHERE state IN ('WAITING', 'PARKED') GROUP BY consumer, state
                """);
        ResultSet row = measure.executeQuery()) {
      while (row.next()) {
        counts.put(
            new Place(row.getString(1), KeptState.valueOf(row.getString(2))), row.getLong(3));
      }
    }
    show(counts);
  }

  /** Nothing is a number too: an alert on a series that is missing says nothing. */
  private void show(Map<Place, Long> counts) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (StreamConsumer consumer : consumers) {
      for (KeptState state : OPEN) {
        Tags tags =
            Tags.of("consumer", consumer.name(), "state", state.name().toLowerCase(Locale.ROOT));
        long count = counts.getOrDefault(new Place(consumer.name(), state), 0L);
        rows.add(MultiGauge.Row.of(tags, count));
      }
    }
    kept.register(rows, true);
  }

  private record Place(String consumer, KeptState state) {}

  @Scheduled(every = "${wego.inbox.prune-interval:1h}")
  void prune() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prune = connection.prepareStatement(PRUNE)) {
      prune.setLong(1, config.keepSettled().toSeconds());
      prune.executeUpdate();
    }
  }
}
