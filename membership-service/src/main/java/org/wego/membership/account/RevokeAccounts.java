package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends everybody's acting for a member, because it is none any more (M14). */
@ApplicationScoped
public class RevokeAccounts {

  @Inject AccountInvitations invitations;
  @Inject MemberAccounts accounts;
  @Inject RevokeInvitation revokeInvitation;
  @Inject RevokeAccount revokeAccount;

  /** Revokes every account and every open invitation of the member, whose row the caller holds. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(UUID memberId, String reason, String actor) {
    invitations
        .lockUnsettled(memberId)
        .forEach(invitation -> revokeInvitation.revoke(invitation, reason, actor));
    accounts
        .lockBound(memberId)
        .forEach(account -> revokeAccount.revoke(memberId, account, reason, actor));
    accounts.flush();
  }
}
