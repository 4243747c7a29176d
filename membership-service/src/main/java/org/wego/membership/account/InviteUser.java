package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Personal;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.HoldMember;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.problem.ProblemException;

/** Invites a person to act for a member, by a message that holds a token (M14, N1). */
@ApplicationScoped
public class InviteUser {

  private static final String SUPERSEDED = "Superseded by a new invitation";

  @Inject AccountInvitations invitations;
  @Inject AccountQueries queries;
  @Inject HoldMember holdMember;
  @Inject Messages messages;
  @Inject RecordChange recordChange;
  @Inject AccountConfig config;
  @Inject Clock clock;

  /**
   * Invites the person. An earlier invitation of the same address that nobody took up is worth
   * nothing from then on.
   *
   * @throws ProblemException NOT_FOUND or MEMBERSHIP_ENDED when there is no such present member
   */
  @Transactional
  public InvitationDetails invite(UUID memberId, Invitee invitee, String actor) {
    String memberName = holdMember.present(memberId);
    Instant now = clock.instant();
    invitations
        .lockUnsettled(memberId, invitee.email())
        .ifPresent(earlier -> earlier.revoke(SUPERSEDED, now, actor));
    invitations.flush();
    InvitationToken token = InvitationToken.next();
    AccountInvitation invitation =
        new AccountInvitation(
                memberId, invitee, token, now, now.plus(config.invitationsExpireAfter()))
            .by(actor);
    invitations.persistAndFlush(invitation);
    messages.queue(message(invitation.details(), memberName, token));
    recordChange.record(change(invitation.details(), actor));
    return invitation.details();
  }

  /**
   * Invites whom an application names, when that makes a member: its first administrator. Nobody is
   * invited twice.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void inviteOnAdmission(UUID memberId, Invitee contact, String actor) {
    if (!queries.isInvited(memberId, contact.email(), clock.instant())) {
      invite(memberId, contact, actor);
    }
  }

  private Message message(InvitationDetails invitation, String memberName, InvitationToken token) {
    return new Message(
        "account-invitation",
        "account-invitation/" + invitation.id(),
        invitation.email(),
        invitation.language(),
        Map.of("organizationName", memberName, "expiresOn", day(invitation.expiresAt())),
        Map.of("token", token.text()));
  }

  private Change change(InvitationDetails invitation, String actor) {
    return Change.of(
            Subject.MEMBER,
            invitation.memberId(),
            ChangeType.ACCOUNT_INVITED,
            day(invitation.invitedAt()),
            null,
            null,
            Map.of("invitationId", invitation.id(), "role", invitation.role()),
            actor)
        .with(
            new Personal(
                invitation.id(),
                null,
                Map.of("name", invitation.name(), "email", invitation.email())));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
