package org.wego.membership.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** The decisions about a member, for its export. */
@ApplicationScoped
class DecisionData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "decisions",
            "committee_decision",
            """
            SELECT id, kind, body, procedure, reference, application_id, decided_on, outcome,
              votes_for, votes_against, votes_abstained, committee_size, text, recorded_at
            FROM committee_decision WHERE member_id = :member ORDER BY decided_on, id
            """));
  }
}
