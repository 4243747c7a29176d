package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.wego.events.MemberCategory;
import org.wego.events.member.KnownMember;
import org.wego.events.member.MemberFollowed;
import org.wego.platform.persistence.sql.Sql;

/**
 * Whoever is no Full member any more casts no vote, and whoever is no member is not in the room:
 * after a withdrawal or an exclusion, and of a member that was merged or split, whose successor
 * sends delegates of its own (M9). Votes that are open keep their roll (E6).
 */
@ApplicationScoped
class FollowMembership {

  private static final String ACTOR = "events-service";

  @Inject Sql sql;
  @Inject Clock clock;

  void followed(@Observes MemberFollowed followed) {
    KnownMember member = followed.member();
    Instant now = clock.instant();
    if (member.category() == null) {
      sql.update(
          """
          UPDATE presence SET left_at = greatest(arrived_at, ?), left_recorded_by = ?
           WHERE member_id = ? AND left_at IS NULL
          """,
          now,
          ACTOR,
          member.memberId());
    }
    if (member.category() != MemberCategory.FULL) {
      sql.update(
          """
          UPDATE credential
             SET revoked_at = ?, revoked_by = ?, revoked_reason = 'No Full member any more',
                 version = version + 1
           WHERE member_id = ? AND revoked_at IS NULL AND valid_until > ?
          """,
          now,
          ACTOR,
          member.memberId(),
          now);
    }
  }
}
