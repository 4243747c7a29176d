package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** A member's profile and the history of its categories, for its export. */
@ApplicationScoped
class MemberRecordData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "profile",
            "member",
            """
            SELECT id, name, native_name, organization_type, country, region, population,
              population_year, address, founding, live, successor_id, succeeded_on, split_from_id,
              registered_at, registered_by
            FROM member WHERE id = :member
            """),
        MemberSection.of(
            "profileVersions",
            "member_profile",
            """
            SELECT nullif(valid_from, '-infinity') AS valid_from, valid_to, name, native_name,
              organization_type, country, region, population, population_year, address
            FROM member_profile p WHERE member_id = :member ORDER BY p.valid_from
            """),
        MemberSection.of(
            "periods",
            "member_period",
            """
            SELECT category, valid_from, valid_to FROM member_period
            WHERE member_id = :member ORDER BY valid_from
            """),
        MemberSection.of(
            "endings",
            "member_ending",
            """
            SELECT kind, category, effective_on, reason, notice_on, reference, decision_id,
              successor_id, recorded_at, recorded_by
            FROM member_ending WHERE member_id = :member ORDER BY effective_on, id
            """));
  }
}
