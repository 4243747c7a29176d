package org.wego.awards.judge.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of an invitation, and with what the judge is affiliated. */
@Schema(name = "JudgeAcceptanceRequest")
public record AcceptanceRequest(
    @NotBlank
        @Size(max = 100)
        @Schema(
            description = "As the message has it",
            examples = "mJ0x9Q7n2bT5cV8rL1wK4yH6sD3fG0aPzXqE7uNtBvo")
        String token,
    @Size(max = 20)
        @Schema(
            nullable = true,
            description = "Affiliations that the Secretariat did not know of; they are added")
        List<@NotNull AffiliationBody> affiliations) {}
