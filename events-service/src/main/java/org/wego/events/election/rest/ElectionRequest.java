package org.wego.events.election.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.election.ElectionKind;
import org.wego.events.election.ElectionRule;
import org.wego.events.election.ElectionTerms;
import org.wego.events.election.TieRule;
import org.wego.events.vote.Secrecy;

/** What is to be elected, and how. */
public record ElectionRequest(
    @NotNull @Schema(description = "The General Assembly that elects") UUID eventId,
    @NotNull ElectionKind kind,
    @Min(1)
        @Max(200)
        @Schema(
            description =
                "How many are to be elected, 1 unless given; of next hosts and President Cities"
                    + " there is one",
            examples = "1")
        Integer seats,
    @NotNull
        @Schema(
            description =
                "PLURALITY: the most votes win. MAJORITY_RUN_OFF: more than half of the valid"
                    + " ballots win, else there is a run-off. APPROVAL: a ballot chooses as many"
                    + " as it likes, and the most votes win")
        ElectionRule rule,
    @NotNull
        @Schema(
            description =
                "What decides between equals: the LOT, by a seed that is published before, or a"
                    + " RUN_OFF between them")
        TieRule tieRule,
    @NotNull @Schema(description = "Whether it is known who voted what") Secrecy secrecy) {

  ElectionTerms toTerms() {
    return new ElectionTerms(
        eventId, kind, Objects.requireNonNullElse(seats, 1), rule, tieRule, secrecy);
  }
}
