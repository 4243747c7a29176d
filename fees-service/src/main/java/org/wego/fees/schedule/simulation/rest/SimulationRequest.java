package org.wego.fees.schedule.simulation.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which fee year a schedule is tried on. */
public record SimulationRequest(
    @NotNull
        @Min(1900)
        @Max(9999)
        @Schema(description = "The members liable for it are reckoned (F2)", examples = "2017")
        Integer feeYear,
    @Schema(
            description =
                "The schedule to compare with; the one in force for the year unless given")
        UUID comparedWith) {}
