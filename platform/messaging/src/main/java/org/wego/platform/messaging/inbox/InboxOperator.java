package org.wego.platform.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.platform.messaging.MessagingError;
import org.wego.platform.messaging.retry.OwnFailureException;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.problem.ProblemException;

/** What an operator does with events that are kept. Each act leaves an audit line. */
@ApplicationScoped
public class InboxOperator {

  private final Inbox inbox;
  private final InboxQueries queries;
  private final InboxTables tables;
  private final Patience patience;
  private final Clock clock;

  InboxOperator(
      Inbox inbox, InboxQueries queries, InboxTables tables, Patience patience, Clock clock) {
    this.inbox = inbox;
    this.queries = queries;
    this.tables = tables;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Applies a parked event again, and what waits behind it when that succeeds. When the consumer
   * fails again it stays parked, with the new failure.
   *
   * @return the event as it is now
   * @throws ProblemException NOT_FOUND; INBOX_EVENT_NOT_KEPT; INBOX_EVENT_NOT_PARKED;
   *     INBOX_EVENT_NOT_FIRST, since a stream is retried in its order; UNAVAILABLE
   */
  public KeptEvent retry(UUID id, String actor, String reason) {
    KeptEvent event = queries.get(id);
    StreamConsumer consumer = inbox.named(event.consumer());
    try {
      patience.onceInTransaction(
          () -> {
            InboxStep step = inbox.step(consumer, List.of(event.key()));
            Entry entry = turnOf(step, event);
            requireParked(entry);
            step.apply(entry);
            step.store();
            return audit(consumer, entry, retried(entry, "APPLIED", actor, reason));
          });
    } catch (OwnFailureException e) {
      patience.onceInTransaction(
          () -> {
            InboxStep step = inbox.step(consumer, List.of(event.key()));
            Entry entry = turnOf(step, event);
            step.parkKept(entry, e.getCause());
            step.store();
            return audit(consumer, entry, retried(entry, "FAILED", actor, reason));
          });
    }
    inbox.releaseWaiting(consumer, event.key());
    return queries.get(id);
  }

  /**
   * Passes a parked event without its effect; of a waiting event, passes the numbers that are
   * missing before it. What waits behind is applied then.
   *
   * @return the event as it is now
   * @throws ProblemException NOT_FOUND; INBOX_EVENT_NOT_KEPT; INBOX_EVENT_NOT_FIRST; UNAVAILABLE
   */
  public KeptEvent skip(UUID id, String actor, String reason) {
    KeptEvent event = queries.get(id);
    StreamConsumer consumer = inbox.named(event.consumer());
    patience.onceInTransaction(
        () -> {
          InboxStep step = inbox.step(consumer, List.of(event.key()));
          Entry entry = turnOf(step, event);
          Position before = step.stream(event.key()).at();
          AuditLine line = skipped(entry, before, actor, reason);
          if (entry.state() == KeptState.PARKED) {
            step.skip(entry);
          } else {
            step.skipMissingBefore(entry);
          }
          step.store();
          return audit(consumer, entry, line);
        });
    inbox.releaseWaiting(consumer, event.key());
    return queries.get(id);
  }

  /**
   * The kept event, if its turn has come: it is the first one kept of its stream, or a snapshot.
   */
  private static Entry turnOf(InboxStep step, KeptEvent event) {
    StreamProgress stream = step.stream(event.key());
    Entry entry =
        stream
            .kept(event.id())
            .orElseThrow(
                () ->
                    new ProblemException(
                        MessagingError.INBOX_EVENT_NOT_KEPT, "The event was settled before"));
    Entry first = stream.firstKept().orElse(entry);
    if (!entry.event().snapshot() && first != entry) {
      throw new ProblemException(
              MessagingError.INBOX_EVENT_NOT_FIRST,
              "Deal with event %s first".formatted(first.row()))
          .with("first", first.row());
    }
    return entry;
  }

  private static void requireParked(Entry entry) {
    if (entry.state() != KeptState.PARKED) {
      throw new ProblemException(
          MessagingError.INBOX_EVENT_NOT_PARKED,
          "The event is applied by itself when the ones before it have arrived; skip what is"
              + " missing if they never will");
    }
  }

  private AuditLine retried(Entry entry, String outcome, String actor, String reason) {
    Position at = entry.position();
    return new AuditLine(
        AuditLine.Action.RETRY,
        at.epoch(),
        at.sequence(),
        at.sequence(),
        outcome,
        actor,
        reason,
        clock.instant());
  }

  private AuditLine skipped(Entry entry, Position before, String actor, String reason) {
    Position at = entry.position();
    boolean parked = entry.state() == KeptState.PARKED;
    long firstMissing = before.epoch() == at.epoch() ? before.sequence() + 1 : 1;
    return new AuditLine(
        parked ? AuditLine.Action.SKIP : AuditLine.Action.SKIP_MISSING,
        at.epoch(),
        parked ? at.sequence() : firstMissing,
        parked ? at.sequence() : at.sequence() - 1,
        "SKIPPED",
        actor,
        reason,
        clock.instant());
  }

  private Void audit(StreamConsumer consumer, Entry entry, AuditLine line) throws SQLException {
    tables.audit(line, consumer, entry);
    return null;
  }
}
