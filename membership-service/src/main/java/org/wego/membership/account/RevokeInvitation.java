package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Takes an invitation back that nobody took up (M14). */
@ApplicationScoped
public class RevokeInvitation {

  @Inject AccountInvitations invitations;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Revokes the invitation of the member.
   *
   * @throws ProblemException NOT_FOUND when it is none of this member, INVITATION_USED or
   *     INVITATION_REVOKED when it is settled
   */
  @Transactional
  public InvitationDetails revoke(UUID memberId, UUID id, String reason, String actor) {
    AccountInvitation invitation =
        invitations
            .lock(memberId, id)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such invitation"));
    revoke(invitation, reason, actor);
    invitations.flush();
    return invitation.details();
  }

  /** Revokes an invitation that is locked and not settled. */
  void revoke(AccountInvitation invitation, String reason, String actor) {
    invitation.revoke(reason, clock.instant(), actor);
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            invitation.memberId(),
            ChangeType.ACCOUNT_INVITATION_REVOKED,
            LocalDate.now(clock),
            reason,
            Map.of("invitationId", invitation.id(), "role", invitation.role()),
            null,
            actor));
  }
}
