package org.wego.platform.messaging.republication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.MessagingError;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.retry.OwnFailureException;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.stream.SnapshotSource;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Sends the present state of every aggregate of a topic again, as snapshots, a batch per
 * transaction. How far it is stands in the database, so that it goes on after a crash, in any
 * replica.
 */
@ApplicationScoped
public class Republisher {

  private static final Logger LOG = Logger.getLogger(Republisher.class);

  private final Instance<SnapshotSource> sources;
  private final RepublicationTable table;
  private final RepublicationConfig config;
  private final Outbox outbox;
  private final Patience patience;
  private final Clock clock;

  Republisher(
      @Any Instance<SnapshotSource> sources,
      RepublicationTable table,
      RepublicationConfig config,
      Outbox outbox,
      Patience patience,
      Clock clock) {
    this.sources = sources;
    this.table = table;
    this.config = config;
    this.outbox = outbox;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Asks for the republication of a topic; it begins within moments.
   *
   * @throws ProblemException TOPIC_NOT_OWNED when this service has no snapshots of it,
   *     REPUBLICATION_RUNNING
   */
  public Republication request(String topic, String actor, String reason) {
    SnapshotSource source =
        source(topic)
            .orElseThrow(
                () ->
                    new ProblemException(
                        MessagingError.TOPIC_NOT_OWNED,
                        "This service has no snapshots of the topic " + topic));
    return patience.onceInTransaction(() -> start(source, actor, reason));
  }

  private Republication start(SnapshotSource source, String actor, String reason)
      throws SQLException {
    Republication started =
        new Republication(
            Ids.next(),
            source.topic(),
            Republication.State.RUNNING,
            source.count(),
            0,
            null,
            actor,
            reason,
            clock.instant(),
            null);
    if (!table.insert(started)) {
      throw new ProblemException(
          MessagingError.REPUBLICATION_RUNNING,
          "The topic " + source.topic() + " is being republished already");
    }
    return started;
  }

  /**
   * How a republication stands.
   *
   * @throws ProblemException NOT_FOUND
   */
  public Republication get(UUID id) {
    return patience
        .onceInTransaction(() -> table.find(id))
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such republication"));
  }

  @Scheduled(
      every = "${wego.republication.poll-interval:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    boolean more = true;
    while (more) {
      more = emitBatch();
    }
  }

  /** Does one batch of one republication; false when there is none to do. */
  private boolean emitBatch() {
    AtomicReference<UUID> claimed = new AtomicReference<>();
    try {
      return patience.inTransaction(
          "Republication",
          () -> {
            Optional<RepublicationTable.Claimed> next = table.claim();
            claimed.set(next.map(RepublicationTable.Claimed::id).orElse(null));
            if (next.isPresent()) {
              emitBatch(next.get());
            }
            return next.isPresent();
          });
    } catch (OwnFailureException e) {
      UUID failed = claimed.get();
      if (failed == null) {
        throw e;
      }
      LOG.errorf(e.getCause(), "The republication %s failed", failed);
      patience.inTransaction("Republication", () -> fail(failed, e.getCause()));
      return true;
    }
  }

  private void emitBatch(RepublicationTable.Claimed claimed) throws SQLException {
    SnapshotSource source =
        source(claimed.topic())
            .orElseThrow(
                () -> new IllegalStateException("There is no source for " + claimed.topic()));
    SnapshotSource.Batch batch = source.emit(claimed.lastKey(), config.batchSize());
    if (batch.size() == 0) {
      table.finish(claimed.id(), Republication.State.COMPLETED, null, clock.instant());
      LOG.infof("The topic %s was republished", claimed.topic());
    } else {
      table.advance(claimed.id(), batch.size(), batch.last());
      outbox.wakeRelayAfterCommit();
    }
  }

  private Void fail(UUID id, Throwable failure) throws SQLException {
    table.finish(id, Republication.State.FAILED, failure.toString(), clock.instant());
    return null;
  }

  private Optional<SnapshotSource> source(String topic) {
    return sources.stream().filter(each -> each.topic().equals(topic)).findFirst();
  }
}
