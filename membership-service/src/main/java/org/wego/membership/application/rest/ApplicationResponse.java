package org.wego.membership.application.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.ApplicationStatus;
import org.wego.membership.application.SignedFormReceipt;
import org.wego.membership.governance.DecisionDetails;
import org.wego.membership.governance.Outcome;
import org.wego.membership.organization.Category;

/** An application as its own people see it. */
@Schema(name = "Application")
public record ApplicationResponse(
    UUID id,
    ApplicationStatus status,
    @Schema(description = "The category that its type can ask for (M1)") Category category,
    OrganizationRequest organization,
    @Schema(nullable = true) SignatoryRequest signatory,
    @Schema(nullable = true) ContactRequest contact,
    @Schema(nullable = true) UUID referredBy,
    @Schema(nullable = true) SignedFormResponse signedForm,
    @Schema(
            nullable = true,
            description = "The member that it led to: for a city from its submission (M2)")
        UUID memberId,
    @Schema(nullable = true) LocalDate submittedOn,
    @Schema(nullable = true) DecisionResponse decision,
    @Schema(nullable = true) LocalDate withdrawnOn,
    Instant createdAt) {

  /** The signed form that is attached. */
  @Schema(name = "SignedForm")
  public record SignedFormResponse(
      @Schema(examples = "application/pdf") String contentType,
      @Schema(description = "In bytes", examples = "48213") int size,
      @Schema(
              description = "Of the bytes, in lower-case hexadecimal",
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      Instant uploadedAt) {

    static SignedFormResponse from(SignedFormReceipt receipt) {
      return receipt == null
          ? null
          : new SignedFormResponse(
              receipt.contentType(), receipt.size(), receipt.sha256(), receipt.uploadedAt());
    }
  }

  /** The decision about it. */
  @Schema(name = "ApplicationDecision")
  public record DecisionResponse(
      UUID id,
      Outcome outcome,
      LocalDate decidedOn,
      @Schema(examples = "EXCOM-2026-03") String reference,
      VotesResponse votes) {

    static DecisionResponse from(DecisionDetails decision) {
      return new DecisionResponse(
          decision.id(),
          decision.outcome(),
          decision.decidedOn(),
          decision.reference(),
          new VotesResponse(
              decision.votes().inFavour(),
              decision.votes().against(),
              decision.votes().abstained()));
    }
  }

  /** How the committee voted. */
  @Schema(name = "ApplicationVotes")
  public record VotesResponse(@JsonProperty("for") int inFavour, int against, int abstained) {}

  static ApplicationResponse from(ApplicationDetails application, DecisionDetails decision) {
    return new ApplicationResponse(
        application.id(),
        application.status(),
        application.organization().type().admittedAs(),
        OrganizationRequest.from(application.organization()),
        SignatoryRequest.from(application.signatory()),
        ContactRequest.from(application.contact()),
        application.referredBy(),
        SignedFormResponse.from(application.signedForm()),
        application.memberId(),
        application.submittedOn(),
        decision == null ? null : DecisionResponse.from(decision),
        application.withdrawnOn(),
        application.createdAt());
  }
}
