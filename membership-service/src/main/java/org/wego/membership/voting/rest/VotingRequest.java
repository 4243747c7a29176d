package org.wego.membership.voting.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.Procedure;
import org.wego.membership.organization.Name;
import org.wego.membership.voting.VotingCall;
import org.wego.platform.http.Scalars;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** How a vote is to be held. */
@Schema(name = "VotingRequest")
public record VotingRequest(
    @NotNull
        @Schema(
            description =
                "A MEETING's vote is closed by the Secretariat, a WRITTEN one by its deadline",
            examples = "WRITTEN")
        Procedure procedure,
    @Schema(
            nullable = true,
            description =
                "The day whose committee votes; today unless given, not before the submission",
            examples = "2026-11-25")
        LocalDate opensOn,
    @Size(max = 40)
        @Schema(
            nullable = true,
            description =
                "An instant, or a day up to whose end votes are taken; by default a written"
                    + " procedure lasts 14 days and a meeting's vote has no deadline",
            examples = "2026-12-09")
        String deadline,
    @Size(min = 1, max = 100)
        @Name
        @Schema(
            nullable = true,
            description = "The committee's own reference; one is made up unless given",
            examples = "EXCOM-2026-W4")
        String reference) {

  VotingCall toCall(ZoneId zone) {
    return new VotingCall(
        procedure, opensOn, instant(zone), reference == null ? null : reference.strip());
  }

  private Instant instant(ZoneId zone) {
    if (deadline == null) {
      return null;
    }
    if (deadline.contains("T")) {
      return (Instant) Scalars.read(deadline, Instant.class, VotingRequest::refuse);
    }
    LocalDate day = (LocalDate) Scalars.read(deadline, LocalDate.class, VotingRequest::refuse);
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static void refuse(String code, String why) {
    String detail = "must be a date or an instant as in 2026-12-09 or 2026-12-09T09:00:00Z";
    throw new ProblemException(PlatformError.INVALID_INPUT, detail)
        .withFaults(List.of(new Fault("/deadline", code, detail)));
  }
}
