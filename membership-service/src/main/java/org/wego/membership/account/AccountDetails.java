package org.wego.membership.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A login that acts, or acted, for a member.
 *
 * @param name who was invited, {@code null} after an erasure of the person, as is the e-mail
 *     address
 * @param revokedAt {@code null} while it is bound, as are the actor and the reason
 */
public record AccountDetails(
    UUID id,
    UUID memberId,
    String memberName,
    UUID invitationId,
    String name,
    String email,
    AccountRole role,
    String issuer,
    String subject,
    Instant boundAt,
    Instant revokedAt,
    String revokedBy,
    String reason) {

  public AccountStatus status() {
    return revokedAt == null ? AccountStatus.BOUND : AccountStatus.REVOKED;
  }
}
