package org.wego.membership.account.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.account.AccountRole;
import org.wego.membership.account.InvitationDetails;
import org.wego.membership.account.InvitationStatus;

/** An invitation to act for a member. Its token is in the message to whom was invited alone. */
@Schema(name = "AccountInvitation")
public record InvitationResponse(
    UUID id,
    UUID memberId,
    @Schema(nullable = true, description = "Null after an erasure", examples = "Kim Min-ji")
        String name,
    @Schema(nullable = true, description = "Null after an erasure") String email,
    @Schema(examples = "ko") String language,
    AccountRole role,
    InvitationStatus status,
    Instant invitedAt,
    String invitedBy,
    Instant expiresAt,
    @Schema(nullable = true) Instant acceptedAt,
    @Schema(nullable = true) Instant revokedAt,
    @Schema(nullable = true, description = "Why it was revoked") String reason) {

  static InvitationResponse from(InvitationDetails invitation, Instant now) {
    return new InvitationResponse(
        invitation.id(),
        invitation.memberId(),
        invitation.name(),
        invitation.email(),
        invitation.language(),
        invitation.role(),
        invitation.status(now),
        invitation.invitedAt(),
        invitation.invitedBy(),
        invitation.expiresAt(),
        invitation.acceptedAt(),
        invitation.revokedAt(),
        invitation.reason());
  }
}
