package org.wego.events.assembly.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.CredentialRole;
import org.wego.events.assembly.NewCredential;

/** Who is to cast the vote of a member, and on which paper. */
public record CredentialRequest(
    @NotNull @Schema(description = "A person of the member's delegation") UUID participantId,
    @NotNull CredentialRole role,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(
            description = "Which letter of the city says so",
            examples = "Letter of the mayor of 2 June 2017, no. 114")
        String letterReference,
    @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(nullable = true, description = "The SHA-256 digest of its scan, in hexadecimal")
        String letterSha256,
    @Schema(
            nullable = true,
            description =
                "The first instant at which it does not hold any more; the end of the Assembly"
                    + " unless given")
        Instant validUntil) {

  @JsonIgnore
  NewCredential toCredential() {
    return new NewCredential(
        participantId, role, letterReference.strip(), letterSha256, validUntil);
  }
}
