package org.wego.membership.erasure.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.erasure.Erasure;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** Somebody's wish to be forgotten. */
@Schema(
    name = "PersonErasureRequest",
    description = "Whom to erase, by the e-mail address, by a contact's id, or by both")
public record ErasureRequest(
    @Email @Size(max = 254) @Schema(nullable = true, examples = "smartcity@gwangmyeong.example")
        String email,
    @Schema(nullable = true) UUID contactId,
    @NotBlank
        @Size(max = 1000)
        @Schema(
            description = "It is kept: it names neither the person nor the address",
            examples = "Asked by letter, left the city's service")
        String reason,
    @NotNull @Schema(examples = "2026-11-20") LocalDate requestedOn) {

  Erasure toErasure(String actor) {
    boolean nobody = contactId == null && (email == null || email.isBlank());
    new Faults()
        .addIf(nobody, "/email", "REQUIRED", "An address or a contact's id is wanted")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return new Erasure(
        email == null || email.isBlank() ? null : email.strip(),
        contactId,
        reason.strip(),
        requestedOn,
        actor);
  }
}
