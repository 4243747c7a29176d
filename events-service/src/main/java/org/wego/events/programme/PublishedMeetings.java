package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/**
 * The meetings by which people go (E5), as far as they take place and are not over: nobody is in a
 * session meanwhile, but in that which the meetings are part of. The caller holds the event, so
 * that no other schedule is published meanwhile.
 */
@ApplicationScoped
class PublishedMeetings {

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * A condition: the participant has a meeting. Its only parameter is the present moment.
   *
   * @param participant an expression of the participant's id
   * @param during an expression of the time
   */
  static String of(String participant, String during) {
    return """
    EXISTS (SELECT FROM meeting_attendee attendee
              JOIN scheduled_meeting met ON met.id = attendee.meeting_id
             WHERE attendee.participant_id = %s AND met.schedule_state = 'PUBLISHED'
               AND met.takes_place AND met.ends_at > ?
               AND tstzrange(met.starts_at, met.ends_at) && %s)
    """
        .formatted(participant, during);
  }

  /** Whether the participant meets somebody at the time. */
  boolean any(UUID participantId, Instant from, Instant until) {
    return sql.find(
            "SELECT " + of("?", "tstzrange(?, ?)"),
            row -> row.getBoolean(1),
            participantId,
            clock.instant(),
            from,
            until)
        .orElseThrow();
  }

  /** How many of those with a place in the session meet somebody at the time. */
  long ofConfirmed(UUID sessionId, Instant from, Instant until) {
    return sql.find(
            "SELECT count(*) FROM session_sign_up u"
                + " WHERE u.session_id = ? AND u.state = 'CONFIRMED' AND "
                + of("u.participant_id", "tstzrange(?, ?)"),
            row -> row.getLong(1),
            sessionId,
            clock.instant(),
            from,
            until)
        .orElseThrow();
  }
}
