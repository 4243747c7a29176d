package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.wego.membership.erasure.Erasure;
import org.wego.membership.erasure.Person;
import org.wego.membership.erasure.PersonalData;

/**
 * The invitations to the person's addresses, and the logins that accepted them. They end first, so
 * that nobody acts for a member whom the member cannot name.
 */
@ApplicationScoped
class AccountErasure implements PersonalData {

  @Inject AccountInvitations invitations;
  @Inject MemberAccounts accounts;
  @Inject RevokeInvitation revokeInvitation;
  @Inject RevokeAccount revokeAccount;
  @Inject EntityManager entityManager;

  @Override
  public String place() {
    return "accounts";
  }

  @Override
  public void recognise(Person person) {
    find(person, LockModeType.NONE)
        .forEach(
            invitation -> {
              person.addRef(invitation.id());
              person.addMember(invitation.memberId());
              person.addName(invitation.details().name());
              person.addEmail(invitation.details().email());
            });
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    List<AccountInvitation> found = find(person, LockModeType.PESSIMISTIC_WRITE);
    UUID[] ids = found.stream().map(AccountInvitation::id).toArray(UUID[]::new);
    for (AccountInvitation invitation : found) {
      if (invitation.isUnsettled()) {
        revokeInvitation.revoke(invitation, erasure.reason(), erasure.actor());
      }
    }
    accounts
        .find("invitationId in ?1 and revokedAt is null order by id", Arrays.asList(ids))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(
            account ->
                revokeAccount.revoke(
                    account.memberId(), account, erasure.reason(), erasure.actor()));
    entityManager.flush();
    update(
        "UPDATE account_invitation SET name = NULL, email = NULL, version = version + 1"
            + " WHERE id = ANY (:ids)",
        ids);
    // Who logged in is nobody's business any more; that a login of its own acted stays.
    update(
        "UPDATE member_account SET subject = 'erased/' || id, version = version + 1"
            + " WHERE invitation_id = ANY (:ids)",
        ids);
    return found.size();
  }

  private void update(String sql, UUID[] ids) {
    entityManager.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
  }

  private List<AccountInvitation> find(Person person, LockModeType lock) {
    return invitations
        .find(
            "lower(email) in ?1 or id in ?2 order by id",
            Arrays.asList(person.emails()),
            Arrays.asList(person.refs()))
        .withLock(lock)
        .list();
  }
}
