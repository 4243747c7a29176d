package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wego.membership.erasure.Erasure;
import org.wego.membership.erasure.Person;
import org.wego.membership.erasure.PersonalData;

/**
 * The invitations of the person, and the accounts that came of them: they are revoked, and keep the
 * login's id alone, which says whom a claim no longer lets act.
 */
@ApplicationScoped
class AccountErasure implements PersonalData {

  @Inject AccountInvitations invitations;
  @Inject MemberAccounts accounts;
  @Inject RevokeInvitation revokeInvitation;
  @Inject RevokeAccount revokeAccount;

  @Override
  public String place() {
    return "accounts";
  }

  @Override
  public void recognise(Person person) {
    invitations
        .ofPerson(List.of(person.emails()), List.of(person.refs()))
        .forEach(
            invitation -> {
              InvitationDetails details = invitation.details();
              person.addRef(details.id());
              person.addMember(details.memberId());
              person.addName(details.name());
              person.addEmail(details.email());
            });
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    List<AccountInvitation> found =
        invitations.ofPerson(List.of(person.emails()), List.of(person.refs()));
    for (AccountInvitation invitation : found) {
      InvitationDetails details = invitation.details();
      if (details.acceptedAt() == null && details.revokedAt() == null) {
        revokeInvitation.revoke(invitation, erasure.reason(), erasure.actor());
      }
      accounts
          .lockBoundBy(details.id())
          .ifPresent(
              account ->
                  revokeAccount.revoke(
                      details.memberId(), account, erasure.reason(), erasure.actor()));
      invitation.erasePerson();
    }
    invitations.flush();
    return found.size();
  }
}
