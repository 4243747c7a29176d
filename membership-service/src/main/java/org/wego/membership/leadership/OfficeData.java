package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** The offices that a member held, for its export. */
@ApplicationScoped
class OfficeData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        new MemberSection(
            "offices",
            Set.of("office_holding"),
            """
            SELECT o.office, t.name AS term, o.valid_from, o.valid_to, o.ending, o.election_id,
              o.recorded_at, o.recorded_by
            FROM office_holding o JOIN leadership_term t ON t.id = o.term_id
            WHERE o.member_id = :member ORDER BY o.valid_from, o.id
            """),
        MemberSection.of(
            "electionFindings",
            "election_finding",
            """
            SELECT election_id, code, detail, found_at, settled_at, settlement
            FROM election_finding WHERE member_id = :member ORDER BY found_at, id
            """));
  }
}
