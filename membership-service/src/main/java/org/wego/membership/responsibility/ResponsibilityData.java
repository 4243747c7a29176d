package org.wego.membership.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** What other services told of a member, for its export (M10). */
@ApplicationScoped
class ResponsibilityData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "responsibilityEvidence",
            "responsibility_evidence",
            """
            SELECT kind, source_id, year, at, reference, detail, state, due_on
            FROM responsibility_evidence WHERE member_id = :member ORDER BY at, kind, source_id
            """),
        MemberSection.of(
            "standing",
            "member_standing",
            """
            SELECT standing, since, exempt_years FROM member_standing WHERE member_id = :member
            """));
  }
}
