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
import org.wego.events.programme.FillSessions;
import org.wego.events.programme.SessionMoved;
import org.wego.platform.persistence.sql.Sql;

/**
 * Has a schedule made anew when a meeting of it falls away, in the transaction in which that came
 * to be known: others can have the time and the table. What comes of it is a draft. A session in
 * which the meeting kept somebody waiting is open to him or her at once. The caller holds the event
 * alone.
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

  /** Of what is planned last, the draft or what is published, what meets an absence. */
  private static final String ABSENT =
      """
      SELECT count(*)
        FROM scheduled_meeting m
        JOIN meeting_absence a ON a.participant_id IN (m.asking_id, m.asked_id)
         AND tstzrange(a.starts_at, a.ends_at) && tstzrange(m.starts_at, m.ends_at)
       WHERE m.event_id = ? AND m.starts_at > ? AND m.takes_place AND a.participant_id = ?
         AND (m.schedule_state = 'DRAFT'
              OR m.schedule_state = 'PUBLISHED'
                 AND NOT EXISTS (SELECT FROM meeting_schedule d
                                  WHERE d.event_id = m.event_id AND d.state = 'DRAFT'))
      """;

  @Inject MeetingRuns runs;
  @Inject FillSessions fillSessions;
  @Inject Event<MeetingRunQueued> queued;
  @Inject Sql sql;
  @Inject Clock clock;

  /** A request was withdrawn or declined. */
  @Transactional(TxType.MANDATORY)
  void settled(UUID eventId, UUID requestId) {
    planAgain(
        eventId, count(FALLEN + " AND m.request_id = ?", eventId, clock.instant(), requestId) > 0);
  }

  /**
   * Somebody has no time any more. The meeting takes place as long as nothing else is published:
   * the others count on it.
   */
  @Transactional(TxType.MANDATORY)
  void absent(UUID eventId, UUID participantId) {
    if (count(ABSENT, eventId, clock.instant(), participantId) > 0) {
      queue(eventId);
    }
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
      fillSessions.of(eventId);
      queue(eventId);
    }
  }

  private void queue(UUID eventId) {
    runs.queue(eventId, MeetingRunCause.DROP_OUT, SERVICE)
        .ifPresent(run -> queued.fire(new MeetingRunQueued(run)));
  }

  private boolean published(UUID eventId) {
    return count("SELECT count(*) FROM event WHERE id = ? AND state = 'PUBLISHED'", eventId) > 0;
  }

  private long count(String statement, Object... parameters) {
    return sql.find(statement, row -> row.getLong(1), parameters).orElseThrow();
  }
}
