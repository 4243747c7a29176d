package org.wego.membership.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;

/** The binding of a login to the member that it acts for (M14). It ends once and for all. */
@Entity
class MemberAccount {

  @Id private UUID id;
  private UUID memberId;
  private UUID invitationId;

  @Enumerated(EnumType.STRING)
  private AccountRole role;

  private String issuer;
  private String subject;
  private Instant boundAt;
  private Instant revokedAt;
  private String revokedBy;
  private String reason;
  @Version private long version;
  @Embedded private EventSequence events = new EventSequence();

  protected MemberAccount() {}

  /** What an accepted invitation becomes. */
  MemberAccount(AccountInvitation invitation, Login login, Instant at) {
    this.id = Ids.next();
    this.memberId = invitation.memberId();
    this.invitationId = invitation.id();
    this.role = invitation.role();
    this.issuer = login.issuer();
    this.subject = login.subject();
    this.boundAt = at;
  }

  AccountEvent.Bound bound() {
    return new AccountEvent.Bound(events.next(), boundAt, state());
  }

  /** The login acts for the member no more. */
  AccountEvent.Revoked revoke(String why, Instant at, String actor) {
    if (revokedAt != null) {
      throw new IllegalStateException("Account " + id + " is revoked already");
    }
    revokedAt = at;
    revokedBy = actor;
    reason = why;
    return new AccountEvent.Revoked(events.next(), at, state());
  }

  /** Tells the present state once more. */
  AccountEvent.Snapshot snapshot(Instant at) {
    return new AccountEvent.Snapshot(events.next(), at, state());
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  UUID invitationId() {
    return invitationId;
  }

  AccountRole role() {
    return role;
  }

  private AccountState state() {
    return new AccountState(id, memberId, new Login(issuer, subject), role, boundAt, revokedAt);
  }
}
