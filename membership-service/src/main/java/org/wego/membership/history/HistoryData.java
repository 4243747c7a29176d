package org.wego.membership.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** What was changed of a member, for its export. */
@ApplicationScoped
class HistoryData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "history",
            "change_record",
            """
            SELECT type, recorded_at, actor, effective_on, reason, state_before, state_after,
              personal_before, personal_after
            FROM change_record WHERE subject = 'MEMBER' AND subject_id = :member
            ORDER BY recorded_at, id
            """));
  }
}
