package org.wego.membership.account.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.account.AccountDetails;
import org.wego.membership.account.AccountRole;
import org.wego.membership.account.AccountStatus;

/** A login that acts, or acted, for a member. */
@Schema(name = "Account")
public record AccountResponse(
    UUID id,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    UUID invitationId,
    @Schema(nullable = true, description = "Who was invited; null after an erasure") String name,
    @Schema(nullable = true, description = "Null after an erasure") String email,
    AccountRole role,
    AccountStatus status,
    @Schema(description = "Of the login", examples = "https://login.example/realms/wego")
        String issuer,
    @Schema(description = "Of the login") String subject,
    Instant boundAt,
    @Schema(nullable = true) Instant revokedAt,
    @Schema(nullable = true) String revokedBy,
    @Schema(nullable = true, description = "Why it was revoked") String reason) {

  static AccountResponse from(AccountDetails account) {
    return new AccountResponse(
        account.id(),
        account.memberId(),
        account.memberName(),
        account.invitationId(),
        account.name(),
        account.email(),
        account.role(),
        account.status(),
        account.issuer(),
        account.subject(),
        account.boundAt(),
        account.revokedAt(),
        account.revokedBy(),
        account.reason());
  }
}
