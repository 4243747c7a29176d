package org.wego.events.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of events did, or would have done. */
@Schema(name = "EventImport")
public record EventImport(
    boolean dryRun,
    @Schema(description = "Events of the file", examples = "8") int rows,
    @Schema(description = "That were new", examples = "8") int added,
    @Schema(description = "That were known with the same data") int unchanged) {}
