package org.wego.membership.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as it stands.
 *
 * @param name {@code null} after an erasure of the person, as is the e-mail address
 * @param acceptedAt {@code null} unless a login was bound by it
 * @param reason why it was revoked, {@code null} unless it was
 */
public record InvitationDetails(
    UUID id,
    UUID memberId,
    String name,
    String email,
    String language,
    AccountRole role,
    Instant invitedAt,
    String invitedBy,
    Instant expiresAt,
    Instant acceptedAt,
    Instant revokedAt,
    String reason,
    long version) {

  /** What became of it by now. */
  public InvitationStatus status(Instant now) {
    if (acceptedAt != null) {
      return InvitationStatus.ACCEPTED;
    } else if (revokedAt != null) {
      return InvitationStatus.REVOKED;
    }
    return now.isBefore(expiresAt) ? InvitationStatus.OPEN : InvitationStatus.EXPIRED;
  }
}
