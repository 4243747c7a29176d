package org.wego.membership.application.rest;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.application.DecideApplication;
import org.wego.membership.application.SubmitApplication;
import org.wego.membership.application.WithdrawApplication;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The steps of an application: submission, decision, withdrawal. */
@Path("/api/v1/membership-applications/{id}")
@Tag(name = "Membership applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationStepResource {

  @Inject SubmitApplication submitApplication;
  @Inject DecideApplication decideApplication;
  @Inject WithdrawApplication withdrawApplication;
  @Inject CallersVisibility visibility;
  @Inject ApplicationAnswers answers;
  @Inject Caller caller;

  @POST
  @Path("/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "submitApplication",
      summary = "Hands an application in",
      description =
          "It has to be complete, with its signed form; everything that is missing is told at once"
              + " (M2). A city or local government is an Associate member from that day. Without a"
              + " body the day is today.")
  @APIResponseSchema(ApplicationResponse.class)
  public Response submit(@PathParam("id") UUID id, @Nullable SubmissionRequest request) {
    return submitOn(id, request == null ? null : request.submittedOn());
  }

  /** The same without a body, which no reader of a JSON body would take for one. */
  @POST
  @Path("/submission")
  // Said, because a request without a content type goes to the method that says it takes any.
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Idempotent
  @Operation(hidden = true)
  public Response submitToday(@PathParam("id") UUID id, byte[] body) {
    if (body != null && body.length > 0) {
      // It may say another day: ignoring it would submit today.
      throw new ProblemException(
          PlatformError.UNSUPPORTED_MEDIA_TYPE,
          "Send the day of the submission as JSON, or no body");
    }
    return submitOn(id, null);
  }

  @POST
  @Path("/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "decideApplication",
      summary = "Records the Executive Committee's decision",
      description =
          "An approval makes a city FULL (M3) and an association or agency FRIENDSHIP (M4) from the"
              + " day of the decision. It needs more votes for than against, and at least half of"
              + " the committee taking part (G5). A refused city stays an Associate unless the decision"
              + " says otherwise (M3).")
  @APIResponseSchema(ApplicationResponse.class)
  public Response decide(@PathParam("id") UUID id, DecisionRequest request) {
    return answers.of(decideApplication.decide(id, request.toVerdict(), caller.actor()));
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "withdrawApplication",
      summary = "Takes an application back before its decision",
      description = "An Associate that the submission made ceases to be one that day (M3).")
  @APIResponseSchema(ApplicationResponse.class)
  public Response withdraw(@PathParam("id") UUID id) {
    return answers.of(withdrawApplication.withdraw(id, visibility.toChange(), caller.actor()));
  }

  private Response submitOn(UUID id, LocalDate day) {
    return answers.of(
        submitApplication.submit(
            id, visibility.toChange(), day, caller.hasRole(Roles.SECRETARIAT), caller.actor()));
  }
}
