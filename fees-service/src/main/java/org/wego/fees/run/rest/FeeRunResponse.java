package org.wego.fees.run.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.run.FeeRun;
import org.wego.fees.run.FeeRunState;

/** A fee run as it stands. */
@Schema(name = "FeeRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeeRunResponse(
    UUID id,
    @Schema(examples = "2016") int feeYear,
    boolean dryRun,
    FeeRunState state,
    Counts counts,
    Progress progress,
    @Schema(description = "Why it failed; absent otherwise") String failure,
    @Schema(description = "Who cancelled it; absent otherwise") String cancelledBy,
    String requestedBy,
    Instant requestedAt,
    Instant startedAt,
    @Schema(description = "Absent while it is under way") Instant finishedAt) {

  /** Members by what the run meant for them; liable is the sum of the others. */
  @Schema(
      name = "FeeRunCounts",
      description =
          "Members by what the run meant for them; liable is the sum of the others. Of a dry run,"
              + " what it would mean.")
  public record Counts(
      @Schema(description = "Liable for the fee year (F2)", examples = "99") int liable,
      @Schema(description = "Invoiced by this run", examples = "98") int issued,
      @Schema(description = "Had an invoice of the year before (F11)") int alreadyIssued,
      @Schema(description = "Exempt from the fee of the year, and not invoiced (F8)") int exempt,
      @Schema(description = "Could not be billed (F10)", examples = "1") int exceptions) {}

  /** How far the run is. */
  @Schema(name = "FeeRunProgress", description = "Billing accounts looked at, of all in this pass")
  public record Progress(int done, int total) {}

  static FeeRunResponse from(FeeRun run) {
    return new FeeRunResponse(
        run.id(),
        run.feeYear(),
        run.dryRun(),
        run.state(),
        new Counts(run.liable(), run.issued(), run.alreadyIssued(), run.exempt(), run.exceptions()),
        new Progress(run.accountsDone(), run.accountsTotal()),
        run.failure(),
        run.cancelledBy(),
        run.requestedBy(),
        run.requestedAt(),
        run.startedAt(),
        run.finishedAt());
  }
}
