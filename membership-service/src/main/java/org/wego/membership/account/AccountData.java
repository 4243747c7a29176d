package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** The people who act for a member, for its export; tokens stay with whom they were sent to. */
@ApplicationScoped
class AccountData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "accountInvitations",
            "account_invitation",
            """
            SELECT id, name, email, language, role, invited_at, invited_by, expires_at, accepted_at,
              revoked_at, revoked_by, reason
            FROM account_invitation WHERE member_id = :member ORDER BY invited_at, id
            """),
        MemberSection.of(
            "accounts",
            "member_account",
            """
            SELECT id, invitation_id, role, issuer, subject, bound_at, revoked_at, revoked_by, reason
            FROM member_account WHERE member_id = :member ORDER BY bound_at, id
            """));
  }
}
