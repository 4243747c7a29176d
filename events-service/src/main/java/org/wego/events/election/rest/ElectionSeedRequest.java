package org.wego.events.election.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the lot is drawn by, besides the sealed seed. */
public record ElectionSeedRequest(
    @NotNull
        @Size(min = 8, max = 200)
        @Pattern(regexp = "[!-~]([ -~]*[!-~])?")
        @Schema(
            description =
                "Printable ASCII, so that anyone can repeat the draw byte by byte; best something"
                    + " that nobody chose, such as the numbers of a public lottery of the day",
            examples = "Lotto 6/45 draw 760: 10 22 27 31 42 43 (12)")
        String seed) {}
