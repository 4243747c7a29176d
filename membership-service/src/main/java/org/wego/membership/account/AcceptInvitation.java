package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Personal;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.HoldMember;
import org.wego.platform.problem.ProblemException;

/**
 * Binds a login to the member that invited (M14).
 *
 * <p>It locks, in this order: the member, the invitation, the login.
 */
@ApplicationScoped
public class AcceptInvitation {

  @Inject AccountInvitations invitations;
  @Inject MemberAccounts accounts;
  @Inject AccountQueries queries;
  @Inject HoldMember holdMember;
  @Inject AccountEvents events;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Accepts the invitation that the token is of. A refusal never says whose invitation it is.
   *
   * @param claimed the member for which the identity provider says the login acts, {@code null}
   *     when it says nothing
   * @throws ProblemException INVITATION_UNKNOWN, INVITATION_USED, INVITATION_REVOKED,
   *     INVITATION_EXPIRED; LOGIN_BOUND when the login acts for a member already;
   *     MEMBER_CLAIM_DISAGREES when the provider says another one
   */
  @Transactional
  public AccountDetails accept(String tokenText, Login login, UUID claimed, String actor) {
    InvitationToken token = new InvitationToken(tokenText);
    UUID member = invitations.memberOf(token).orElseThrow(AcceptInvitation::unknown);
    boolean live = holdMember.hold(member).live();
    AccountInvitation invitation = invitations.lock(token).orElseThrow(AcceptInvitation::unknown);
    Instant now = clock.instant();
    invitation.accept(now);
    if (!live) {
      // As if it had been revoked, which says nothing of the member.
      throw new ProblemException(
          MembershipError.INVITATION_REVOKED, "It is worth nothing any more");
    }
    if (claimed != null && !claimed.equals(member)) {
      throw new ProblemException(
          MembershipError.MEMBER_CLAIM_DISAGREES,
          "The identity provider says that your login acts for another member");
    }
    accounts.hold(login);
    if (accounts.isBound(login)) {
      throw new ProblemException(
          MembershipError.LOGIN_BOUND,
          "Your login acts for a member already; use another one, or have that account revoked");
    }
    MemberAccount account = new MemberAccount(invitation, login, now);
    events.publish(account.bound());
    accounts.persistAndFlush(account);
    recordChange.record(change(member, account, login, actor));
    return queries.require(account.id());
  }

  private Change change(UUID member, MemberAccount account, Login login, String actor) {
    return Change.of(
            Subject.MEMBER,
            member,
            ChangeType.ACCOUNT_BOUND,
            LocalDate.now(clock),
            null,
            null,
            Map.of("accountId", account.id(), "role", account.role()),
            actor)
        .with(new Personal(account.invitationId(), null, Map.of("subject", login.subject())));
  }

  private static ProblemException unknown() {
    return new ProblemException(
        MembershipError.INVITATION_UNKNOWN, "There is no invitation with this token");
  }
}
