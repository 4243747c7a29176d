package org.wego.events.assembly.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When something happened at an Assembly. */
@Schema(name = "AssemblyMoment")
public record MomentRequest(
    @Schema(nullable = true, description = "Now unless given") Instant at) {}
