package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.programme.FillSessions;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Publishes the draft of a schedule, in the place of what was published before (E5). */
@ApplicationScoped
public class PublishMeetingSchedule {

  @Inject HoldEvent holdEvent;
  @Inject MeetingScheduleQueries schedules;
  @Inject FillSessions fillSessions;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND, MATCHMAKING_CLOSED, MEETING_DRAFT_MISSING,
   *     MEETING_DRAFT_OUTDATED
   */
  @Transactional
  public MeetingSchedule publish(UUID eventId, String actor) {
    MatchmakingAccess.requireOpen(holdEvent.alone(eventId));
    UUID draft = holdDraft(eventId);
    Instant now = clock.instant();
    requireCurrent(draft, now);
    sql.update(
        "UPDATE meeting_schedule SET state = 'REPLACED' WHERE event_id = ? AND state = 'PUBLISHED'",
        eventId);
    sql.update(
        """
        UPDATE meeting_schedule SET state = 'PUBLISHED', published_at = ?, published_by = ?
         WHERE id = ?
        """,
        now,
        actor,
        draft);
    fillSessions.of(eventId);
    return schedules.find(eventId, MeetingScheduleState.PUBLISHED).orElseThrow();
  }

  private UUID holdDraft(UUID eventId) {
    return sql.find(
            "SELECT id FROM meeting_schedule WHERE event_id = ? AND state = 'DRAFT' FOR UPDATE",
            row -> row.getObject(1, UUID.class),
            eventId)
        .orElseThrow(
            () ->
                new ProblemException(
                    EventsError.MEETING_DRAFT_MISSING,
                    "No schedule was made since the last one was published"));
  }

  /** What is published takes place, as far as can be known, and nobody of it is elsewhere then. */
  private void requireCurrent(UUID draft, Instant now) {
    long fallen =
        sql.find(
                """
                SELECT count(*) FROM scheduled_meeting m
                 WHERE m.schedule_id = ? AND m.starts_at > ?
                   AND (NOT m.takes_place
                        OR EXISTS (SELECT FROM (%s) e
                                    WHERE e.event_id = m.event_id
                                      AND e.participant_id IN (m.asking_id, m.asked_id)
                                      AND e.during && tstzrange(m.starts_at, m.ends_at)))
                """
                    .formatted(ReadSituation.ELSEWHERE),
                row -> row.getLong(1),
                draft,
                now)
            .orElseThrow();
    if (fallen > 0) {
      throw new ProblemException(
          EventsError.MEETING_DRAFT_OUTDATED,
          "%d of its meetings cannot take place any more; have it made again".formatted(fallen));
    }
  }
}
