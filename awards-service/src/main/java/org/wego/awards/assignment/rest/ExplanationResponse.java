package org.wego.awards.assignment.rest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.assignment.AssignmentExplanation;
import org.wego.awards.assignment.AssignmentExplanation.Standing;
import org.wego.awards.judge.Expertise;

/** Why a judge has an entry, as things stand. */
@Schema(name = "AssignmentExplanation")
public record ExplanationResponse(
    AssignmentResponse assignment,
    @Schema(
            description =
                "Whether a later run may give it to somebody else: not what is begun or settled")
        Standing standing,
    @Schema(description = "Judges that an entry needs (A6)", examples = "3") int judgesPerEntry,
    @Schema(description = "What all assignments of the edition cost by rule, zero where it is kept")
        List<RuleCost> costs,
    @Schema(description = "Those who have the entry") List<Candidate> judges,
    @Schema(
            description =
                "Those who could have it instead, the best first, with what that would change; none"
                    + " unless it may be moved")
        List<Alternative> alternatives,
    @Schema(description = "Those of the panel who may not have it, and why")
        List<Excluded> excluded) {

  /** A judge of the panel. */
  @Schema(name = "AssignmentCandidate")
  public record Candidate(
      UUID judgeId,
      @Schema(examples = "Kim Ji-woo") String judgeName,
      Set<Expertise> expertise,
      @Schema(description = "Entries that the judge has", examples = "20") int load) {

    static Candidate from(AssignmentExplanation.Candidate candidate) {
      return new Candidate(
          candidate.judgeId(),
          candidate.judgeName(),
          new TreeSet<>(candidate.expertise()),
          candidate.load());
    }
  }

  /** Who could have the entry instead. */
  @Schema(name = "AssignmentAlternative")
  public record Alternative(
      Candidate judge,
      @Schema(description = "The sum of what would change; below zero is worse", examples = "-2")
          int difference,
      List<RuleCost> byRule) {

    static Alternative from(AssignmentExplanation.Alternative alternative) {
      return new Alternative(
          Candidate.from(alternative.judge()),
          alternative.difference(),
          RuleCost.listOf(alternative.byRule()));
    }
  }

  /** Who may not have it, and why. */
  @Schema(name = "AssignmentExcluded")
  public record Excluded(
      UUID judgeId,
      @Schema(examples = "Lee Min-ho") String judgeName,
      List<ExclusionReasonResponse> reasons) {

    static Excluded from(AssignmentExplanation.Excluded excluded) {
      return new Excluded(
          excluded.judgeId(),
          excluded.judgeName(),
          excluded.reasons().stream().map(ExclusionReasonResponse::from).toList());
    }
  }

  static ExplanationResponse from(AssignmentExplanation explanation) {
    return new ExplanationResponse(
        AssignmentResponse.from(explanation.assignment()),
        explanation.standing(),
        explanation.judgesPerEntry(),
        RuleCost.listOf(explanation.costs()),
        explanation.judges().stream().map(Candidate::from).toList(),
        explanation.alternatives().stream().map(Alternative::from).toList(),
        explanation.excluded().stream().map(Excluded::from).toList());
  }
}
