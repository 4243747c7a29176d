package org.wego.events.hosting.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.DecidingBody;
import org.wego.events.hosting.HostDecision;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** Who is to host, and who decided that. */
public record HostDecisionRequest(
    @NotNull UUID bidId,
    @NotNull DecidingBody body,
    @Size(min = 1, max = 100)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(description = "Of the Executive Committee's decision", examples = "EC-2018-03")
        String reference,
    @Schema(description = "In which the General Assembly decided") UUID electionId) {

  /**
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT
   */
  HostDecision toDecision() {
    boolean committee = body == DecidingBody.EXECUTIVE_COMMITTEE;
    new Faults()
        .addIf(
            committee && reference == null,
            "/reference",
            "REQUIRED",
            "The reference of the Executive Committee's decision is wanted")
        .addIf(
            committee && electionId != null,
            "/electionId",
            "NOT_ALLOWED",
            "Only the General Assembly elects")
        .addIf(
            !committee && electionId == null,
            "/electionId",
            "REQUIRED",
            "The election of the General Assembly is wanted")
        .addIf(
            !committee && reference != null,
            "/reference",
            "NOT_ALLOWED",
            "Only a decision of the Executive Committee has one")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return new HostDecision(bidId, body, reference, electionId);
  }
}
