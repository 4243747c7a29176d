package org.wego.events.assembly.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everyone left. */
@Schema(name = "Adjournment")
public record AdjournmentResponse(
    @Schema(description = "How many members left", examples = "57") int left) {}
