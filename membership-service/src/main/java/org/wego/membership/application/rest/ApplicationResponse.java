package org.wego.membership.application.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.ApplicationStatus;
import org.wego.membership.application.SignedFormReceipt;
import org.wego.membership.governance.DecidingBody;
import org.wego.membership.governance.DecisionDetails;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Procedure;
import org.wego.membership.organization.Category;
import org.wego.membership.referral.ReferralDetails;
import org.wego.membership.referral.ReferralStatus;

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
    @Schema(
            nullable = true,
            description = "What became of the claim of referredBy, from the submission on (M12)")
        ReferralResponse referral,
    @Schema(nullable = true) SignedFormResponse signedForm,
    @Schema(
            nullable = true,
            description = "The member that it led to: for a city from its submission (M2)")
        UUID memberId,
    @Schema(nullable = true) LocalDate submittedOn,
    @Schema(nullable = true) DecisionResponse decision,
    @Schema(nullable = true) LocalDate withdrawnOn,
    Instant createdAt) {

  /** What became of the claim that a member brought the applicant in. */
  @Schema(name = "ApplicationReferral")
  public record ReferralResponse(
      ReferralStatus status,
      @Schema(nullable = true, description = "Why it was refused") String reason,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(
              nullable = true,
              description = "The year in which it is a credit of the referrer",
              examples = "2026")
          Integer creditYear) {

    static ReferralResponse from(ReferralDetails referral) {
      return referral == null
          ? null
          : new ReferralResponse(
              referral.status(), referral.reason(), referral.decidedAt(), referral.creditYear());
    }
  }

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
      @Schema(description = "Who decided: the body that admitted on that day (G2b)")
          DecidingBody body,
      Procedure procedure,
      Outcome outcome,
      LocalDate decidedOn,
      @Schema(examples = "EXCOM-2026-03") String reference,
      VotesResponse votes,
      @Schema(description = "Whether the refused city ceased to be an Associate (M3)")
          boolean endsAssociateMembership) {

    static DecisionResponse from(DecisionDetails decision) {
      return new DecisionResponse(
          decision.id(),
          decision.body(),
          decision.procedure(),
          decision.outcome(),
          decision.decidedOn(),
          decision.reference(),
          new VotesResponse(
              decision.votes().inFavour(),
              decision.votes().against(),
              decision.votes().abstained()),
          decision.endsAssociateMembership());
    }
  }

  /** How the committee voted. */
  @Schema(name = "ApplicationVotes")
  public record VotesResponse(@JsonProperty("for") int inFavour, int against, int abstained) {}

  /** A draft: nobody has decided about it, nor about its referral. */
  static ApplicationResponse ofDraft(ApplicationDetails application) {
    return from(application, null, null);
  }

  static ApplicationResponse from(
      ApplicationDetails application, DecisionDetails decision, ReferralDetails referral) {
    return new ApplicationResponse(
        application.id(),
        application.status(),
        application.organization().type().admittedAs(),
        OrganizationRequest.from(application.organization()),
        SignatoryRequest.from(application.signatory()),
        ContactRequest.from(application.contact()),
        application.referredBy(),
        ReferralResponse.from(referral),
        SignedFormResponse.from(application.signedForm()),
        application.memberId(),
        application.submittedOn(),
        decision == null ? null : DecisionResponse.from(decision),
        application.withdrawnOn(),
        application.createdAt());
  }
}
