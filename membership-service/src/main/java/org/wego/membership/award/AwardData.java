package org.wego.membership.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** The prizes that a member won, for its export. */
@ApplicationScoped
class AwardData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "awards",
            "member_award",
            """
            SELECT year, category, kind, title, announced_on, edition_id, prize_id
            FROM member_award WHERE member_id = :member ORDER BY year, prize_id
            """));
  }
}
