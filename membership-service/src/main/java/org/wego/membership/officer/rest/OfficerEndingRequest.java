package org.wego.membership.officer.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an officer's time. */
@Schema(name = "SecretariatOfficerEndingRequest")
public record OfficerEndingRequest(
    @NotNull
        @Schema(
            description = "The first day on which the office is no longer held",
            examples = "2017-06-30")
        LocalDate endsOn,
    @Size(max = 2000) @Schema(nullable = true, examples = "End of the appointment")
        String reason) {}
