package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.member.MemberFollowed;
import org.wego.platform.persistence.sql.Sql;

/**
 * Finds the conflicts that follow from what a member turns out to be called (A5): who is affiliated
 * with a city by its new name is not to score what that city has entered, or go on with it.
 */
@ApplicationScoped
class FollowMembers {

  @Inject Panel panel;
  @Inject Affiliations affiliations;
  @Inject Sql sql;

  /** The edition and its panel are held first, so that nobody shares entries out meanwhile. */
  void reveal(@Observes MemberFollowed followed) {
    for (UUID editionId : holdConcerned(followed.member().memberId())) {
      panel.hold(editionId);
      affiliations.revealConflictsOf(editionId);
    }
  }

  /**
   * The editions that are not decided, with an entry of the member or a judge whom it nominated;
   * nothing else is compared with a member's name.
   */
  private List<UUID> holdConcerned(UUID memberId) {
    return sql.list(
        """
        SELECT ed.id
          FROM award_edition ed
         WHERE ed.phase NOT IN ('DECIDED', 'ANNOUNCED')
           AND (EXISTS (SELECT FROM award_entry e
                         WHERE e.edition_id = ed.id AND e.member_id = ?)
             OR EXISTS (SELECT FROM award_judge j
                         WHERE j.edition_id = ed.id AND j.nominated_by_member_id = ?))
         ORDER BY ed.id
           FOR SHARE OF ed
        """,
        row -> row.getObject(1, UUID.class),
        memberId,
        memberId);
  }
}
