package org.wego.membership.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** The offer to a person to act for a member; it is accepted once, or never (M14). */
@Entity
class AccountInvitation {

  @Id private UUID id;
  private UUID memberId;
  private String name;
  private String email;
  private String language;

  @Enumerated(EnumType.STRING)
  private AccountRole role;

  @Column(name = "token_sha256")
  private String tokenSha256;

  private Instant invitedAt;
  private String invitedBy;
  private Instant expiresAt;
  private Instant acceptedAt;
  private Instant revokedAt;
  private String revokedBy;
  private String reason;
  @Version private long version;

  protected AccountInvitation() {}

  AccountInvitation(
      UUID memberId, Invitee invitee, InvitationToken token, Instant at, Instant expiresAt) {
    this.id = Ids.next();
    this.memberId = memberId;
    this.name = invitee.name();
    this.email = invitee.email();
    this.language = invitee.language();
    this.role = invitee.role();
    this.tokenSha256 = token.sha256();
    this.invitedAt = at;
    this.expiresAt = expiresAt;
  }

  /** Says who invites. */
  AccountInvitation by(String actor) {
    invitedBy = actor;
    return this;
  }

  /** Whoever has the token takes it up; that happens once, and in time. */
  void accept(Instant now) {
    switch (details().status(now)) {
      case OPEN -> acceptedAt = now;
      case ACCEPTED ->
          throw new ProblemException(
              MembershipError.INVITATION_USED, "Ask whoever invited you for a new one");
      case REVOKED ->
          throw new ProblemException(
              MembershipError.INVITATION_REVOKED, "Ask whoever invited you for a new one");
      case EXPIRED ->
          throw new ProblemException(
              MembershipError.INVITATION_EXPIRED, "Ask whoever invited you for a new one");
    }
  }

  /** Takes the offer back. An invitation that expired can still be revoked: its time can change. */
  void revoke(String why, Instant now, String actor) {
    if (acceptedAt != null) {
      throw new ProblemException(
          MembershipError.INVITATION_USED, "Revoke the account that it became");
    } else if (revokedAt != null) {
      throw new ProblemException(
          MembershipError.INVITATION_REVOKED, "It was revoked on " + revokedAt);
    }
    revokedAt = now;
    revokedBy = actor;
    reason = why;
  }

  /** Forgets who it was. */
  void erasePerson() {
    name = null;
    email = null;
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  AccountRole role() {
    return role;
  }

  InvitationDetails details() {
    return new InvitationDetails(
        id,
        memberId,
        name,
        email,
        language,
        role,
        invitedAt,
        invitedBy,
        expiresAt,
        acceptedAt,
        revokedAt,
        reason,
        version);
  }
}
