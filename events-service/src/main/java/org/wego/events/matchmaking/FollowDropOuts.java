package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.delegation.DelegationChanged;
import org.wego.events.delegation.PersonErased;
import org.wego.events.programme.SessionMoved;
import org.wego.platform.persistence.sql.Sql;

/**
 * Has a schedule made anew when a meeting of it falls away, in the transaction in which that came
 * to be known: others can have the time and the table. What comes of it is a draft.
 */
@ApplicationScoped
class FollowDropOuts {

  /** Whom a run names that nobody asked for. */
  private static final String SERVICE = "events-service";

  /** Of the drafts and what is published, what is still to come and does not take place. */
  private static final String FALLEN =
      """
      SELECT count(*) FROM scheduled_meeting m
       WHERE m.event_id = ? AND m.schedule_state <> 'REPLACED' AND m.starts_at > ?
         AND NOT m.takes_place
      """;

  @Inject MeetingRuns runs;
  @Inject Event<MeetingRunQueued> queued;
  @Inject Sql sql;
  @Inject Clock clock;

  /** A request was withdrawn or declined. */
  @Transactional(TxType.MANDATORY)
  void settled(UUID eventId, UUID requestId) {
    planAgain(
        eventId, count(FALLEN + " AND m.request_id = ?", eventId, clock.instant(), requestId) > 0);
  }

  /** Nobody meets in this slot any more. */
  @Transactional(TxType.MANDATORY)
  void slotGone(UUID eventId, UUID slotId) {
    planAgain(eventId, count(FALLEN + " AND m.slot_id = ?", eventId, clock.instant(), slotId) > 0);
  }

  /** Nobody meets at this table any more. */
  @Transactional(TxType.MANDATORY)
  void tableGone(UUID eventId, UUID tableId) {
    planAgain(
        eventId, count(FALLEN + " AND m.table_id = ?", eventId, clock.instant(), tableId) > 0);
  }

  /** The slots into which the session was cut may be gone with it, or be outside of it. */
  void follow(@Observes SessionMoved moved) {
    planAgain(
        moved.eventId(),
        count(
                FALLEN
                    + """
                       AND EXISTS (SELECT FROM meeting_slot s
                                    WHERE s.id = m.slot_id AND s.of_session
                                      AND s.session_id IS NOT DISTINCT FROM ?::uuid)
                      """,
                moved.eventId(),
                clock.instant(),
                moved.sessionId())
            > 0);
  }

  /** A delegation does not come any more, or not all of it. */
  void follow(@Observes DelegationChanged changed) {
    planAgain(
        changed.eventId(),
        count(
                FALLEN
                    + """
                       AND EXISTS (SELECT FROM participant p
                                    WHERE p.delegation_id = ?
                                      AND p.id IN (m.asking_id, m.asked_id))
                      """,
                changed.eventId(),
                clock.instant(),
                changed.delegationId())
            > 0);
  }

  /** What the person told of himself or herself goes, too. */
  void follow(@Observes PersonErased erased) {
    sql.update("DELETE FROM meeting_profile WHERE participant_id = ?", erased.participantId());
    sql.update(
        "UPDATE meeting_request SET message = NULL WHERE ? IN (asking_id, asked_id)",
        erased.participantId());
    planAgain(
        erased.eventId(),
        count(
                FALLEN + " AND ? IN (m.asking_id, m.asked_id)",
                erased.eventId(),
                clock.instant(),
                erased.participantId())
            > 0);
  }

  /** A run under way sees by itself that its schedule does not hold, and begins again. */
  private void planAgain(UUID eventId, boolean needed) {
    if (needed && published(eventId)) {
      runs.queue(eventId, MeetingRunCause.DROP_OUT, SERVICE)
          .ifPresent(run -> queued.fire(new MeetingRunQueued(run)));
    }
  }

  private boolean published(UUID eventId) {
    return count("SELECT count(*) FROM event WHERE id = ? AND state = 'PUBLISHED'", eventId) > 0;
  }

  private long count(String statement, Object... parameters) {
    return sql.find(statement, row -> row.getLong(1), parameters).orElseThrow();
  }
}
