package org.wego.platform.messaging.inbox;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.platform.trace.Step;

/**
 * What the inbox does with some streams of one consumer inside one transaction: made with their
 * guards locked, ended by {@link #store()}.
 */
final class InboxStep {

  private static final int MAX_FAILURE_LENGTH = 4000;

  private final InboxTables tables;
  private final Tracer tracer;
  private final StreamConsumer consumer;
  private final Instant now;
  private final Map<UUID, StreamProgress> streams;
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();
  private final Map<UUID, KeptState> outcomes = new LinkedHashMap<>();
  private int dropped;
  private String failure;

  InboxStep(
      InboxTables tables,
      Tracer tracer,
      StreamConsumer consumer,
      Collection<UUID> keys,
      Instant now)
      throws SQLException {
    this.tables = tables;
    this.tracer = tracer;
    this.consumer = consumer;
    this.now = now;
    this.streams = tables.lock(consumer, keys);
  }

  StreamProgress stream(UUID key) {
    return streams.get(key);
  }

  /** Applies what can be applied, keeps what has to wait, drops what was passed before. */
  void take(List<Entry> arrived, boolean release) throws SQLException {
    Set<UUID> seen = new HashSet<>(tables.seen(consumer, arrived));
    for (Entry entry : arrived) {
      // An id is taken once, even where its producer numbered it twice.
      boolean isNew = seen.add(entry.event().id());
      StreamProgress.Verdict verdict = stream(entry.key()).judge(entry);
      if (verdict == StreamProgress.Verdict.DROP || !isNew) {
        dropped++;
        if (verdict == StreamProgress.Verdict.APPLY) {
          pass(entry);
        }
      } else if (verdict == StreamProgress.Verdict.KEEP) {
        stream(entry.key()).keep(entry.waiting());
        outcome(entry, KeptState.WAITING);
      } else {
        apply(entry);
      }
      while (release && releaseNext(entry.key())) {
        // Each one applied may release the next.
      }
    }
  }

  /** Applies the next event of the stream that waited, if it need not wait any longer. */
  boolean releaseNext(UUID key) {
    Optional<Entry> next = stream(key).released();
    next.ifPresent(this::apply);
    return next.isPresent();
  }

  /** Applies one event and passes it. */
  void apply(Entry entry) {
    handle(entry);
    outcome(entry, KeptState.APPLIED);
    pass(entry);
  }

  /** Sets an event aside that the consumer failed on, unless its turn has passed since. */
  void park(Entry entry, Throwable cause) throws SQLException {
    if (stream(entry.key()).judge(entry) == StreamProgress.Verdict.APPLY) {
      outcome(entry, KeptState.PARKED);
      failure = describe(cause);
    } else {
      take(List.of(entry), false);
    }
  }

  /** As {@link #park}, for an event that waited and whose turn it was. */
  void parkNext(UUID key, Throwable cause) {
    stream(key).released().ifPresent(next -> parkKept(next, cause));
  }

  /** Records that the consumer failed on an event that is kept already. */
  void parkKept(Entry entry, Throwable cause) {
    outcome(entry, KeptState.PARKED);
    failure = describe(cause);
  }

  /**
   * Passes an event without its effect. A snapshot out of turn is only forgotten: what is missing
   * before it stays missing.
   */
  void skip(Entry entry) {
    outcome(entry, KeptState.SKIPPED);
    StreamProgress stream = stream(entry.key());
    if (entry.position().follows(stream.at())) {
      pass(entry);
    } else {
      stream.forget(entry);
    }
  }

  /** Passes every number that is missing before a waiting event. */
  void skipMissingBefore(Entry entry) {
    Position position = entry.position();
    supersede(
        stream(entry.key()).advanceTo(new Position(position.epoch(), position.sequence() - 1)));
  }

  private void pass(Entry entry) {
    supersede(stream(entry.key()).advanceTo(entry.position()));
  }

  private void supersede(List<Entry> passed) {
    passed.forEach(each -> outcome(each, KeptState.SUPERSEDED));
  }

  private void outcome(Entry entry, KeptState state) {
    entries.putIfAbsent(entry.event().id(), entry);
    outcomes.put(entry.event().id(), state);
  }

  /** The consumer goes on in the trace of the request that caused the event. */
  private void handle(Entry entry) {
    Step step =
        Step.begin(tracer, entry.cause(), "process " + consumer.topic(), SpanKind.CONSUMER)
            .with("messaging.system", "kafka")
            .with("messaging.operation.type", "process")
            .with("messaging.destination.name", consumer.topic())
            .with("messaging.consumer.group.name", consumer.name())
            .with("messaging.message.id", entry.event().id().toString())
            .with("cloudevents.event_type", entry.event().type());
    try {
      consumer.apply(entry.event());
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      step.failed(e);
      throw new ConsumerFailedException(consumer.name(), e);
    } finally {
      step.close();
    }
  }

  /** Writes the outcome; the last thing in the transaction. */
  InboxCounts store() throws SQLException {
    Map<KeptState, List<Entry>> fresh = new EnumMap<>(KeptState.class);
    Map<KeptState, List<Entry>> settled = new EnumMap<>(KeptState.class);
    Map<KeptState, Integer> counts = new EnumMap<>(KeptState.class);
    outcomes.forEach(
        (id, state) -> {
          Entry entry = entries.get(id);
          (entry.row() == null ? fresh : settled)
              .computeIfAbsent(state, s -> new ArrayList<>())
              .add(entry);
          counts.merge(state, 1, Integer::sum);
        });
    // Rows leave the set of kept events before others take their positions.
    for (Map.Entry<KeptState, List<Entry>> each : settled.entrySet()) {
      if (each.getKey() == KeptState.PARKED) {
        tables.park(each.getValue(), failure);
      } else {
        tables.settle(each.getValue(), each.getKey(), now);
      }
    }
    for (Map.Entry<KeptState, List<Entry>> each : fresh.entrySet()) {
      tables.insert(consumer, each.getValue(), each.getKey(), failure, now);
    }
    tables.move(consumer, streams.values());
    List<Entry> applied =
        outcomes.entrySet().stream()
            .filter(outcome -> outcome.getValue() == KeptState.APPLIED)
            .map(outcome -> entries.get(outcome.getKey()))
            .toList();
    return new InboxCounts(counts, dropped, applied);
  }

  /** The chain of causes in words; the stack traces are in the log. */
  private static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable cause = failure instanceof ConsumerFailedException ? failure.getCause() : failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(cause);
      cause = cause.getCause();
    }
    String printable = text.toString().replace("\0", "");
    return printable.substring(0, Math.min(printable.length(), MAX_FAILURE_LENGTH));
  }
}
