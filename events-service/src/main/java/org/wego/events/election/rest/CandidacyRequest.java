package org.wego.events.election.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to stand. */
public record CandidacyRequest(
    @Schema(
            nullable = true,
            description = "For the Secretariat; a member stands itself and leaves it out")
        UUID memberId,
    @Schema(
            nullable = true,
            description =
                "The day of an earlier written notice, for the Secretariat; today unless given",
            examples = "2017-05-02")
        LocalDate noticeOn,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(
            nullable = true,
            description =
                "Where that notice is kept, for the Secretariat; an earlier notice has one",
            examples = "Letter 2017-0412 of the Mayor of Seoul")
        String noticeReference,
    @Size(min = 1, max = 4000)
        @Pattern(regexp = "\\S(.*\\S)?", flags = Pattern.Flag.DOTALL)
        @Schema(
            nullable = true,
            description = "What the member stands for",
            examples = "An e-Government that leaves no city behind")
        String statement) {}
