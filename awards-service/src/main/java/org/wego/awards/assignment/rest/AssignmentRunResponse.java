package org.wego.awards.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.assignment.AssignmentRun;
import org.wego.awards.assignment.AssignmentRunState;
import org.wego.awards.assignment.Exclusion;
import org.wego.awards.assignment.RunCause;
import org.wego.awards.assignment.RunResult;
import org.wego.awards.assignment.RunResult.Changes;
import org.wego.awards.assignment.RunResult.Loads;

/** A run that shares the entries out among the judges. */
@Schema(name = "AssignmentRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentRunResponse(
    UUID id,
    UUID editionId,
    AssignmentRunState state,
    @Schema(description = "What it was begun for") RunCause cause,
    @Schema(
            description =
                "How often it was begun: again after a crash, and when the panel changed meanwhile",
            examples = "1")
        int attempts,
    @Schema(
            description = "What its plan costs: broken hard rules, and the sum of the others",
            examples = "0hard/-12000soft")
        String score,
    @Schema(description = "Absent while it is under way, and when it failed") Result result,
    @Schema(description = "Why it failed; absent otherwise") String failure,
    String requestedBy,
    Instant requestedAt,
    @Schema(description = "Absent until it was begun") Instant startedAt,
    @Schema(description = "Absent while it is under way") Instant finishedAt) {

  /** What a run came to. */
  @Schema(name = "AssignmentRunResult")
  public record Result(
      @Schema(description = "Entries that compete", examples = "200") int entries,
      @Schema(description = "Judges on the panel", examples = "30") int judges,
      @Schema(description = "Judges that an entry needs (A6)", examples = "3") int judgesPerEntry,
      @Schema(description = "What it changed; nothing unless it completed") Changes changes,
      @Schema(description = "Entries of the judges with the fewest and the most") Loads loads,
      @Schema(description = "What the plan costs by rule, zero where it is kept")
          List<RuleCost> costs,
      @Schema(description = "The entries that lack judges, and why") List<Shortage> shortages) {}

  /** An entry that lacks judges. */
  @Schema(name = "AssignmentShortage")
  public record Shortage(
      UUID entryId,
      @Schema(description = "Judges of the panel who may score it", examples = "2") int available,
      @Schema(description = "Those of the panel who may not") List<Excluded> excluded) {}

  /** Who may not score an entry, and why. */
  @Schema(name = "AssignmentExclusion")
  public record Excluded(UUID judgeId, List<ExclusionReasonResponse> reasons) {

    static Excluded from(Exclusion exclusion) {
      return new Excluded(
          exclusion.judgeId(),
          exclusion.reasons().stream().map(ExclusionReasonResponse::from).toList());
    }
  }

  static AssignmentRunResponse from(AssignmentRun run) {
    return new AssignmentRunResponse(
        run.id(),
        run.editionId(),
        run.state(),
        run.cause(),
        run.attempts(),
        run.score(),
        run.result() == null ? null : result(run.result()),
        run.failure(),
        run.requestedBy(),
        run.requestedAt(),
        run.startedAt(),
        run.finishedAt());
  }

  private static Result result(RunResult result) {
    return new Result(
        result.entries(),
        result.judges(),
        result.judgesPerEntry(),
        result.changes(),
        result.loads(),
        RuleCost.listOf(result.costs()),
        result.shortages().stream()
            .map(
                shortage ->
                    new Shortage(
                        shortage.entryId(),
                        shortage.available(),
                        shortage.excluded().stream().map(Excluded::from).toList()))
            .toList());
  }
}
