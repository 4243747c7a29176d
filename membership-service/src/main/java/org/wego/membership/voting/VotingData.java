package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/**
 * The votes that a member was called to, and its ballots, for its export. How it voted is not told
 * while the vote is open (G5): the Secretariat has the export too.
 */
@ApplicationScoped
class VotingData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        new MemberSection(
            "ballots",
            Set.of("voting_elector", "ballot"),
            """
            SELECT e.voting_id, v.application_id, v.opened_on,
              CASE WHEN v.status <> 'OPEN' THEN b.choice END AS choice,
              CASE WHEN v.status <> 'OPEN' THEN b.comment END AS comment, b.cast_at, b.cast_by
            FROM voting_elector e JOIN voting v ON v.id = e.voting_id
              LEFT JOIN ballot b ON b.voting_id = e.voting_id AND b.member_id = e.member_id
            WHERE e.member_id = :member ORDER BY v.opened_at, v.id
            """));
  }
}
