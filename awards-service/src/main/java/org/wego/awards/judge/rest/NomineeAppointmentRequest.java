package org.wego.awards.judge.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a nominee is affiliated, besides the member that nominated. */
@Schema(name = "NomineeAppointmentRequest")
public record NomineeAppointmentRequest(
    @NotNull
        @Size(max = 20)
        @Schema(description = "None is an empty list: whoever appoints has asked")
        List<@NotNull AffiliationBody> affiliations) {}
