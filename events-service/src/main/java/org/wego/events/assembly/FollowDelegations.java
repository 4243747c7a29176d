package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.wego.events.delegation.DelegationChanged;
import org.wego.events.delegation.PersonErased;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Whoever is not of a delegation any more casts no vote for it, and a delegation that does not come
 * is not in the room (E4, E6). Nor does anybody cast who was erased. One that adds a person, and so
 * has to be approved again, keeps both: who was approved stays so.
 */
@ApplicationScoped
class FollowDelegations {

  private static final String ACTOR = "events-service";

  @Inject Sql sql;
  @Inject Clock clock;

  void changed(@Observes DelegationChanged changed) {
    Instant now = clock.instant();
    boolean over = changed.state().over();
    if (over) {
      sql.update(
          """
          UPDATE presence p SET left_at = greatest(p.arrived_at, ?), left_recorded_by = ?
            FROM delegation d
           WHERE d.id = ? AND p.event_id = d.event_id AND p.member_id = d.member_id
             AND p.left_at IS NULL
          """,
          now,
          ACTOR,
          changed.delegationId());
    }
    if (over || !changed.left().isEmpty()) {
      sql.update(
          """
          UPDATE credential c
             SET revoked_at = ?, revoked_by = ?, revoked_reason = 'Of the delegation no more',
                 version = c.version + 1
            FROM participant p
           WHERE p.id = c.participant_id AND p.delegation_id = ? AND c.revoked_at IS NULL
             AND (? OR p.id = ANY (?))
          """,
          now,
          ACTOR,
          changed.delegationId(),
          over,
          SqlArray.of("uuid", changed.left()));
    }
  }

  /** The credential of who was erased holds no more, and which login it was for is forgotten. */
  void erased(@Observes PersonErased erased) {
    sql.update(
        """
        UPDATE credential
           SET subject = NULL, revoked_at = coalesce(revoked_at, ?),
               revoked_by = coalesce(revoked_by, ?),
               revoked_reason = coalesce(revoked_reason, 'The person was erased'),
               version = version + 1
         WHERE participant_id = ? AND (revoked_at IS NULL OR subject IS NOT NULL)
        """,
        clock.instant(),
        ACTOR,
        erased.participantId());
  }
}
