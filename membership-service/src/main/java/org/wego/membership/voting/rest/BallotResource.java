package org.wego.membership.voting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.MembershipError;
import org.wego.membership.Roles;
import org.wego.membership.voting.CastBallot;
import org.wego.membership.voting.VotingQueries;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.ProblemException;

/** The ballots of the committee's vote on an application. */
@Path("/api/v1/membership-applications/{id}/ballots")
@Tag(name = "Committee votes")
@Produces(MediaType.APPLICATION_JSON)
public class BallotResource {

  @Inject CastBallot castBallot;
  @Inject VotingQueries votings;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.EXECUTIVE_COMMITTEE)
  @Idempotent(required = true)
  @Operation(
      operationId = "castBallot",
      summary = "Casts the ballot of the caller's city",
      description =
          "Once for each city that sat on the committee when the vote was opened. The first ballot"
              + " opens a written procedure where the Secretariat has not opened a vote; the last"
              + " one of all decides. More votes for than against approve, and at least half of"
              + " the committee has to take part, unless configured otherwise (G5).")
  @APIResponseSchema(value = BallotReceiptResponse.class, responseCode = "201")
  public Response cast(@PathParam("id") UUID id, BallotRequest request) {
    UUID city =
        caller
            .uuidClaim("member_id")
            .orElseThrow(
                () ->
                    new ProblemException(
                        MembershipError.NOT_AN_ELECTOR, "The token names no city to vote for"));
    return Response.status(Response.Status.CREATED)
        .entity(
            BallotReceiptResponse.from(
                castBallot.cast(
                    id, city, request.choice(), Text.strip(request.comment()), caller.actor())))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "listBallots",
      summary = "How the cities voted",
      description = "The ballots of the latest vote, once it is closed. Sort key: castAt.")
  @APIResponse(responseCode = "200", description = "OK")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Page<BallotResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return votings
        .ballots(id, list.page())
        .orElseThrow(VotingAnswers::none)
        .map(BallotResponse::from);
  }
}
