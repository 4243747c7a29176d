package org.wego.platform.messaging.inbox;

import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.OwnFailureException;
import org.wego.platform.messaging.retry.Patience;

/**
 * Applies the events of other services' streams: in the order of each stream, once each, with their
 * effect in the same transaction as the record of it.
 */
@ApplicationScoped
public class Inbox {

  /** Records of one transaction, at most. */
  public static final int BATCH_SIZE = 200;

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final Instance<StreamConsumer> consumers;
  private final InboxTables tables;
  private final Patience patience;
  private final DeadLetters deadLetters;
  private final InboxMeters meters;
  private final InboxLog log;
  private final Tracer tracer;
  private final Clock clock;

  Inbox(
      @Any Instance<StreamConsumer> consumers,
      InboxTables tables,
      Patience patience,
      DeadLetters deadLetters,
      InboxMeters meters,
      InboxLog log,
      Tracer tracer,
      Clock clock) {
    this.consumers = consumers;
    this.tables = tables;
    this.patience = patience;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.log = log;
    this.tracer = tracer;
    this.clock = clock;
  }

  /**
   * Takes the records of one partition or several, in their order. When it returns, each of them is
   * applied, kept for later, dropped as taken before, or in the dead-letter topic, and its offset
   * may be committed. It blocks while the database or the broker cannot be reached.
   *
   * @param consumer the {@link StreamConsumer#name() name} of the consumer that takes them
   * @throws IllegalArgumentException when there is no such consumer
   * @throws org.wego.platform.messaging.retry.ShutdownException when the service stops first; the
   *     offsets must not be committed
   */
  public void receive(String consumer, Iterable<ConsumerRecord<byte[], byte[]>> records) {
    StreamConsumer taker = named(consumer);
    List<Entry> batch = new ArrayList<>(BATCH_SIZE);
    for (ConsumerRecord<byte[], byte[]> each : records) {
      try {
        batch.add(EventReader.read(each));
      } catch (UnreadableEventException e) {
        deadLetters.send(taker, each, e);
      }
      if (batch.size() == BATCH_SIZE) {
        take(taker, batch);
        batch.clear();
      }
    }
    take(taker, batch);
  }

  StreamConsumer named(String name) {
    return consumers.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no consumer named " + name));
  }

  private void take(StreamConsumer consumer, List<Entry> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      take(consumer, batch, true);
    } catch (OwnFailureException e) {
      LOG.debugf(e, "%s: a batch of %d is taken one by one", consumer.name(), batch.size());
      batch.forEach(each -> takeAlone(consumer, each));
    }
  }

  private void take(StreamConsumer consumer, List<Entry> batch, boolean release) {
    List<UUID> keys = batch.stream().map(Entry::key).toList();
    inTransaction(
        consumer,
        () -> {
          InboxStep step = step(consumer, keys);
          step.take(batch, release);
          return step.store();
        });
  }

  /** In its own transaction, so that what waited for it cannot undo it. */
  private void takeAlone(StreamConsumer consumer, Entry entry) {
    try {
      take(consumer, List.of(entry), false);
    } catch (OwnFailureException e) {
      log.parked(consumer, entry, e.getCause());
      parkArrived(consumer, entry, e.getCause());
    }
    releaseWaiting(consumer, entry.key());
  }

  /** Applies what waited in the stream, one by one, until something is missing or fails. */
  void releaseWaiting(StreamConsumer consumer, UUID key) {
    boolean released = true;
    while (released) {
      try {
        released = releaseNext(consumer, key);
      } catch (OwnFailureException e) {
        LOG.errorf(
            e.getCause(), "%s failed on an event of stream %s that waited", consumer.name(), key);
        parkNext(consumer, key, e.getCause());
        released = false;
      }
    }
  }

  private boolean releaseNext(StreamConsumer consumer, UUID key) {
    InboxCounts counts =
        inTransaction(
            consumer,
            () -> {
              InboxStep step = step(consumer, List.of(key));
              step.releaseNext(key);
              return step.store();
            });
    return counts.byState().containsKey(KeptState.APPLIED);
  }

  private void parkArrived(StreamConsumer consumer, Entry entry, Throwable failure) {
    untilDone(
        consumer,
        () -> {
          InboxStep step = step(consumer, List.of(entry.key()));
          step.park(entry, failure);
          return step.store();
        });
  }

  private void parkNext(StreamConsumer consumer, UUID key, Throwable failure) {
    untilDone(
        consumer,
        () -> {
          InboxStep step = step(consumer, List.of(key));
          step.parkNext(key, failure);
          return step.store();
        });
  }

  /** Begins what is done in the present transaction. */
  InboxStep step(StreamConsumer consumer, List<UUID> keys) throws SQLException {
    return new InboxStep(tables, tracer, consumer, keys, clock.instant());
  }

  private InboxCounts inTransaction(StreamConsumer consumer, Callable<InboxCounts> work) {
    InboxCounts counts = patience.inTransaction("Inbox of " + consumer.name(), work);
    meters.count(consumer, counts);
    log.applied(consumer, counts.applied());
    return counts;
  }

  private void untilDone(StreamConsumer consumer, Callable<InboxCounts> work) {
    patience.untilDone(
        "Parking by " + consumer.name(),
        () -> {
          inTransaction(consumer, work);
          return null;
        });
  }
}
