package org.wego.awards.edition.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the lot is drawn by. */
@Schema(name = "AwardLotSeedRequest")
public record LotSeedRequest(
    @NotNull
        @Size(min = 8, max = 200)
        @Pattern(regexp = "[!-~]([ -~]*[!-~])?")
        @Schema(
            description =
                "Printable ASCII, so that anyone can repeat the draw byte by byte; best something"
                    + " that nobody chose, such as the numbers of a public lottery of the day",
            examples = "Lotto 6/45 draw 748: 03 10 13 22 31 32 (29)")
        String seed) {}
