package org.wego.events.assembly.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.CastingRight;
import org.wego.events.assembly.Credential;
import org.wego.events.assembly.CredentialRole;

/** On which paper a person casts the vote of a member (E6). */
@Schema(name = "Credential")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CredentialResponse(
    UUID id,
    UUID memberId,
    @Schema(examples = "Ulyanovsk Region") String memberName,
    CredentialRole role,
    UUID participantId,
    @Schema(description = "Absent once the person was erased") String participantName,
    @Schema(examples = "Letter of the mayor of 2 June 2017, no. 114") String letterReference,
    String letterSha256,
    @Schema(description = "The first instant at which it does not hold any more")
        Instant validUntil,
    Instant acceptedAt,
    @Schema(description = "Absent unless it was revoked") Instant revokedAt,
    String revokedReason,
    @Schema(description = "Whether the person may cast the member's vote now, or why not")
        CastingRight castingRight) {

  static CredentialResponse from(Credential credential) {
    return new CredentialResponse(
        credential.id(),
        credential.memberId(),
        credential.memberName(),
        credential.role(),
        credential.participantId(),
        credential.participantName(),
        credential.letterReference(),
        credential.letterSha256(),
        credential.validUntil(),
        credential.acceptedAt(),
        credential.revokedAt(),
        credential.revokedReason(),
        credential.castingRight());
  }
}
