package org.wego.membership.application.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an application is handed in. */
@Schema(name = "SubmissionRequest")
public record SubmissionRequest(
    @Schema(
            nullable = true,
            description = "Today unless the Secretariat records an earlier paper application (M2)",
            examples = "2026-11-25")
        LocalDate submittedOn) {}
