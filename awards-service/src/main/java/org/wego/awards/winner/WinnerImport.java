package org.wego.awards.winner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of winners did, or would have done. */
@Schema(name = "WinnerImport")
public record WinnerImport(
    boolean dryRun,
    @Schema(description = "Winners of the file", examples = "10") int rows,
    @Schema(description = "That were new", examples = "10") int added,
    @Schema(description = "That were known with the same data") int unchanged) {}
