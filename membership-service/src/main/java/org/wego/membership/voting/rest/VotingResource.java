package org.wego.membership.voting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.voting.CancelVoting;
import org.wego.membership.voting.CloseVoting;
import org.wego.membership.voting.OpenVoting;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** The committee's vote on an application. */
@Path("/api/v1/membership-applications/{id}/voting")
@Tag(name = "Committee votes", description = "The Executive Committee's ballots (G5)")
@Produces(MediaType.APPLICATION_JSON)
public class VotingResource {

  @Inject OpenVoting openVoting;
  @Inject CloseVoting closeVoting;
  @Inject CancelVoting cancelVoting;
  @Inject VotingAnswers answers;
  @Inject Preconditions preconditions;
  @Inject Caller caller;
  @Inject Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "openVoting",
      summary = "Opens the committee's vote on a submitted application",
      description =
          "The cities in office on that day may vote, whatever happens to them later; majority and"
              + " quorum are kept with the vote. It ends when all have voted, at its deadline, or,"
              + " at a meeting, when the Secretariat closes it. Without a quorum it lapses and"
              + " another one may be opened (G5).")
  @APIResponseSchema(value = VotingResponse.class, responseCode = "201")
  public Response open(@PathParam("id") UUID id, VotingRequest request) {
    openVoting.open(id, request.toCall(clock.getZone()), caller.actor());
    return Response.created(URI.create("/api/v1/membership-applications/" + id + "/voting"))
        .entity(answers.of(id))
        .build();
  }

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "getVoting",
      summary = "The latest vote on an application",
      description =
          "Who may vote, who has voted, and what is missing for a quorum. How the cities voted is"
              + " shown when the vote is closed.")
  @APIResponseSchema(VotingResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(answers.of(id));
  }

  @POST
  @Path("/closing")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "closeVoting",
      summary = "Closes a meeting's vote",
      description =
          "With a quorum the outcome is recorded in the register and carried out, else the vote"
              + " lapses. A written procedure ends by itself (G5).")
  @APIResponseSchema(VotingResponse.class)
  public Response close(@PathParam("id") UUID id) {
    closeVoting.close(id, caller.actor());
    return Response.ok(answers.of(id)).build();
  }

  @POST
  @Path("/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "cancelVoting",
      summary = "Ends a vote without a result",
      description =
          "The application stays submitted: another vote may be opened, or a decision entered.")
  @APIResponseSchema(VotingResponse.class)
  public Response cancel(@PathParam("id") UUID id, CancellationRequest request) {
    cancelVoting.cancel(id, request.reason().strip(), caller.actor());
    return Response.ok(answers.of(id)).build();
  }
}
