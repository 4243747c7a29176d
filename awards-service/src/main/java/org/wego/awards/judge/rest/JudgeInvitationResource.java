package org.wego.awards.judge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.judge.AnswerInvitation;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Answering the invitation to a panel (A5). */
@Path("/api/v1/award-judge-invitations")
@Tag(name = "Judges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.JUDGE)
public class JudgeInvitationResource {

  @Inject AnswerInvitation answerInvitation;
  @Inject AwardsCaller caller;

  @POST
  @Path("/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "acceptJudgeInvitation",
      summary = "Joins the panel",
      description =
          "By the token of the message: the login is the judge from then on. Whoever accepts adds"
              + " the affiliations that the Secretariat did not know of (A5). No login of the"
              + " Secretariat joins; of a member's login the judge never scores that member's"
              + " entries.")
  @APIResponseSchema(JudgeResponse.class)
  public Response accept(AcceptanceRequest request) {
    if (caller.secretariat()) {
      throw new ProblemException(PlatformError.FORBIDDEN, "The Secretariat does not judge");
    }
    return Response.ok(
            JudgeResponse.from(
                answerInvitation.accept(
                    request.token().strip(),
                    caller.subject(),
                    caller.memberId().orElse(null),
                    AffiliationBody.toAffiliations(request.affiliations()),
                    caller.actor())))
        .build();
  }

  @POST
  @Path("/declination")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "declineJudgeInvitation",
      summary = "Declines to judge",
      description = "By the token of the message. The Secretariat may invite again.")
  @APIResponseSchema(JudgeResponse.class)
  public Response decline(DeclinationRequest request) {
    return Response.ok(
            JudgeResponse.from(
                answerInvitation.decline(
                    request.token().strip(), request.strippedReason(), caller.actor())))
        .build();
  }
}
