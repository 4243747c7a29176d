package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Ends the binding of a login (M14). */
@ApplicationScoped
public class RevokeAccount {

  @Inject MemberAccounts accounts;
  @Inject AccountQueries queries;
  @Inject AccountEvents events;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Revokes an account of the member. It holds all that are bound, so that two administrators who
   * revoke each other at once do not both succeed.
   *
   * @throws ProblemException NOT_FOUND when it is none of this member or the member none of the
   *     caller's; ACCOUNT_REVOKED when it was revoked before; LAST_ADMINISTRATOR when the member
   *     would have none, unless the Secretariat does it
   */
  @Transactional
  public AccountDetails revoke(
      UUID memberId, UUID accountId, String reason, AccountScope scope, String actor) {
    scope.require(memberId);
    List<MemberAccount> bound = accounts.lockBound(memberId);
    List<MemberAccount> administrators =
        bound.stream().filter(one -> one.role() == AccountRole.ADMINISTRATOR).toList();
    if (!scope.all() && administrators.stream().noneMatch(one -> isOf(scope.acting(), one))) {
      throw AccountScope.administratorRequired();
    }
    MemberAccount account =
        bound.stream()
            .filter(one -> one.id().equals(accountId))
            .findFirst()
            .orElseThrow(() -> notBound(memberId, accountId));
    if (!scope.all() && administrators.equals(List.of(account))) {
      throw new ProblemException(
          MembershipError.LAST_ADMINISTRATOR,
          "Invite another administrator first, or ask the Secretariat");
    }
    revoke(memberId, account, reason, actor);
    accounts.flush();
    return queries.require(accountId);
  }

  /** Revokes an account that is locked and bound. */
  void revoke(UUID memberId, MemberAccount account, String reason, String actor) {
    events.publish(account.revoke(reason, clock.instant(), actor));
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            memberId,
            ChangeType.ACCOUNT_REVOKED,
            LocalDate.now(clock),
            reason,
            Map.of("accountId", account.id(), "role", account.role()),
            null,
            actor));
  }

  private static boolean isOf(Acting acting, MemberAccount account) {
    return account.id().equals(acting.accountId());
  }

  private ProblemException notBound(UUID memberId, UUID accountId) {
    return queries.isOf(memberId, accountId)
        ? new ProblemException(MembershipError.ACCOUNT_REVOKED, "The account is revoked already")
        : new ProblemException(PlatformError.NOT_FOUND, "There is no such account");
  }
}
