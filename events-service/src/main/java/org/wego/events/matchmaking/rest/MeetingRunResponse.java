package org.wego.events.matchmaking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingRun;
import org.wego.events.matchmaking.MeetingRunCause;
import org.wego.events.matchmaking.MeetingRunResult;
import org.wego.events.matchmaking.MeetingRunState;

/** A run that makes a schedule of meetings. */
@Schema(name = "MeetingRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingRunResponse(
    UUID id,
    MeetingRunState state,
    @Schema(description = "What it was begun for") MeetingRunCause cause,
    @Schema(
            description =
                "How often it was begun: again after a crash, and when wishes fell away meanwhile",
            examples = "1")
        int attempts,
    @Schema(
            description = "What its schedule costs: broken hard rules, and the sum of the others",
            examples = "0hard/-120soft")
        String score,
    @Schema(description = "Absent while it is under way, and when it failed") Result result,
    @Schema(description = "Why it failed; absent otherwise") String failure,
    String requestedBy,
    Instant requestedAt,
    @Schema(description = "Absent until it was begun") Instant startedAt,
    @Schema(description = "Absent while it is under way") Instant finishedAt) {

  /** What a run came to. */
  @Schema(name = "MeetingRunResult")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      @Schema(description = "People the wishes are of", examples = "300") int participants,
      @Schema(description = "Slots in which meetings could be planned", examples = "40") int slots,
      @Schema(description = "Meetings that there could be in each", examples = "60") int tables,
      @Schema(description = "Wishes and those fulfilled, by priority")
          List<MeetingRunResult.Fulfilment> priorities,
      @Schema(
              description =
                  "Against what was published: kept at its time, moved to another, added, lost for"
                      + " want of a place, and dropped out because one of the two did")
          MeetingRunResult.Changes changes,
      @Schema(description = "What the schedule costs by rule, zero where it is kept")
          List<MeetingRuleCost> costs,
      @Schema(description = "The wishes that found no place, and why; absent in the list of runs")
          List<MeetingRunResult.Unplaced> unplaced) {

    private static Result from(MeetingRunResult result) {
      return new Result(
          result.participants(),
          result.slots(),
          result.tables(),
          result.priorities(),
          result.changes(),
          MeetingRuleCost.listOf(result.costs()),
          result.unplaced());
    }
  }

  static MeetingRunResponse from(MeetingRun run) {
    return new MeetingRunResponse(
        run.id(),
        run.state(),
        run.cause(),
        run.attempts(),
        run.score(),
        run.result() == null ? null : Result.from(run.result()),
        run.failure(),
        run.requestedBy(),
        run.requestedAt(),
        run.startedAt(),
        run.finishedAt());
  }
}
