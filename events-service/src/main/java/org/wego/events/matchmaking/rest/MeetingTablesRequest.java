package org.wego.events.matchmaking.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tables to put up. */
@Schema(name = "MeetingTablesRequest")
public record MeetingTablesRequest(
    @NotNull @Min(1) @Max(200) @Schema(description = "How many more", examples = "60")
        Integer count) {}
