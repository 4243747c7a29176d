package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Tells who may cast the vote of a member at an Assembly now (E6). */
@ApplicationScoped
public class Credentials {

  /**
   * The right of each credential of an event at an instant, told once for everything that asks. Its
   * parameters are the instant and the event.
   */
  static final String RIGHTS =
      """
      SELECT c.id, c.event_id, c.member_id, c.role, c.participant_id, c.letter_reference,
             c.letter_sha256, c.valid_until, c.accepted_at, c.revoked_at, c.revoked_reason,
             c.version, p.name AS participant_name, p.subject, m.name AS member_name,
             CASE
               WHEN c.revoked_at IS NOT NULL THEN 'REVOKED'
               WHEN c.valid_until <= t.at THEN 'EXPIRED'
               WHEN d.state NOT IN ('APPROVED', 'CHECKED_IN') OR p.erased_at IS NOT NULL
                 THEN 'DELEGATION_NOT_APPROVED'
               WHEN c.role = 'ALTERNATE' AND EXISTS (
                 SELECT FROM credential h
                   JOIN participant hp ON hp.event_id = h.event_id AND hp.id = h.participant_id
                  WHERE h.event_id = c.event_id AND h.member_id = c.member_id AND h.role = 'HEAD'
                    AND h.revoked_at IS NULL AND h.valid_until > t.at
                    AND hp.checked_in_at IS NOT NULL) THEN 'HEAD_CASTS'
               ELSE 'MAY_CAST'
             END AS casting_right
        FROM credential c
       CROSS JOIN (SELECT ?::timestamptz AS at) t
        JOIN participant p ON p.event_id = c.event_id AND p.id = c.participant_id
        JOIN delegation d ON d.event_id = p.event_id AND d.id = p.delegation_id
        LEFT JOIN known_member m ON m.member_id = c.member_id
       WHERE c.event_id = ?
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /** Whether this login casts the vote of this member at this moment. */
  public boolean mayCast(UUID eventId, UUID memberId, String subject) {
    return castingRight(eventId, memberId, subject) == CastingRight.MAY_CAST;
  }

  /**
   * Whether this login casts the vote of this member at this moment, or why not; where it has had
   * several credentials, as the last one says.
   */
  public CastingRight castingRight(UUID eventId, UUID memberId, String subject) {
    return sql.find(
            "SELECT r.casting_right FROM ("
                + RIGHTS
                + ") r WHERE r.member_id = ? AND r.subject = ?"
                + " ORDER BY r.accepted_at DESC, r.id DESC LIMIT 1",
            row -> CastingRight.valueOf(row.getString("casting_right")),
            clock.instant(),
            eventId,
            memberId,
            subject)
        .orElse(CastingRight.NO_CREDENTIAL);
  }
}
