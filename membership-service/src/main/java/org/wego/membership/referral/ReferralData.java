package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** Whom a member brought in and who brought it in, for its export. */
@ApplicationScoped
class ReferralData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "referrals",
            "referral",
            """
            SELECT application_id, referrer_id, status, claimed_at, decided_at, decided_by,
              evidence, reason, formed_member_id, formed_on
            FROM referral WHERE referrer_id = :member OR formed_member_id = :member
            ORDER BY claimed_at, application_id
            """),
        MemberSection.of(
            "referralCredits",
            "referral_credit",
            """
            SELECT application_id, new_member_id, formed_on FROM referral_credit
            WHERE member_id = :member ORDER BY formed_on, application_id
            """));
  }
}
