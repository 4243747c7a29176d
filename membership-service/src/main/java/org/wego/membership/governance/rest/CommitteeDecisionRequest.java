package org.wego.membership.governance.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.DecidingBody;
import org.wego.membership.governance.DecisionKind;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Procedure;
import org.wego.membership.governance.Resolution;
import org.wego.membership.governance.Verdict;
import org.wego.membership.governance.Votes;

/** A decision that has no process of its own. */
@Schema(name = "CommitteeDecisionRequest")
public record CommitteeDecisionRequest(
    @NotNull
        @Schema(
            description = "Admissions and exclusions are recorded where they are carried out",
            examples = "WAIVER")
        RecordedKind kind,
    @Schema(nullable = true, description = "The Executive Committee unless given")
        DecidingBody body,
    @Schema(nullable = true, description = "A meeting unless given") Procedure procedure,
    @NotNull
        @Schema(
            description = "The day of the meeting, or on which the written procedure ended",
            examples = "2026-11-25")
        LocalDate decidedOn,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(
            description = "The body's own reference, once for the same kind and member",
            examples = "EXCOM-2026-07")
        String reference,
    @NotNull @Schema(description = "Has to agree with the votes (G5)", examples = "APPROVED")
        Outcome outcome,
    @NotNull VotesRequest votes,
    @NotBlank
        @Size(max = 4000)
        @Schema(
            description = "What was decided",
            examples = "The fee of 2026 is waived after the flood.")
        String text,
    @Schema(nullable = true, description = "The member that it is about; not needed for OTHER")
        UUID memberId) {

  /** What can be recorded by itself. */
  @Schema(name = "RecordedDecisionKind")
  public enum RecordedKind {
    WAIVER,
    NOMINATION,
    OTHER
  }

  /** How the body voted. */
  @Schema(name = "CommitteeVotesRequest")
  public record VotesRequest(
      @JsonProperty("for") @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "12")
          Integer inFavour,
      @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "0") Integer against,
      @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "1") Integer abstained) {}

  Resolution toResolution() {
    return new Resolution(
        DecisionKind.valueOf(kind.name()),
        Objects.requireNonNullElse(body, DecidingBody.EXECUTIVE_COMMITTEE),
        Objects.requireNonNullElse(procedure, Procedure.MEETING),
        memberId,
        new Verdict(
            outcome,
            decidedOn,
            reference.strip(),
            new Votes(votes.inFavour(), votes.against(), votes.abstained()),
            text.strip(),
            null));
  }
}
