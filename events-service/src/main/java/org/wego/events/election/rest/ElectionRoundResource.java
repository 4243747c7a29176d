package org.wego.events.election.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.election.CloseRound;
import org.wego.events.election.ElectionQueries;
import org.wego.events.election.ElectionResults;
import org.wego.events.election.OpenRound;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The rounds of an election: opened, closed and counted (E7). */
@Path("/api/v1/elections/{id}")
@Tag(name = "Elections")
@Produces(MediaType.APPLICATION_JSON)
public class ElectionRoundResource {

  @Inject ElectionQueries elections;
  @Inject ElectionResults results;
  @Inject VoteQueries votes;
  @Inject OpenRound openRound;
  @Inject CloseRound closeRound;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Path("/opening")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "openElectionRound",
      summary = "Opens the first round of an election, or the next one",
      description =
          "Needs a quorum, and freezes the roll. Before the first round the candidates are checked"
              + " once more; one that is not eligible any more is excluded.")
  @APIResponseSchema(ElectionResultResponse.class)
  public Response open(@PathParam("id") UUID id) {
    openRound.open(id, caller.actor());
    return Response.ok(ElectionResultResponse.from(results.of(id))).build();
  }

  @POST
  @Path("/closing")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "closeElectionRound",
      summary = "Closes the round that is open, and counts it",
      description =
          "No ballot is taken after it, and none that was taken is lost. It decides the election,"
              + " or leaves it to another round: a run-off, one between equals, or the same again"
              + " where the quorum was lost. What decides takes effect at once: the elected host"
              + " is that of the next Assembly, and the offices go to the elected on the last day"
              + " of this one.")
  @APIResponseSchema(ElectionResultResponse.class)
  public Response close(@PathParam("id") UUID id) {
    closeRound.close(id, caller.actor());
    return Response.ok(ElectionResultResponse.from(results.of(id))).build();
  }

  @GET
  @Path("/result")
  @PermitAll
  @Operation(
      operationId = "getElectionResult",
      summary = "What the rounds of an election came to, with the whole computation",
      description =
          "As it is at one moment. Of a round that is open it tells the candidates, and how many"
              + " ballots are in the box; of one without a quorum no more, before the election has"
              + " ended.")
  @APIResponseSchema(ElectionResultResponse.class)
  public Response result(@PathParam("id") UUID id) {
    return preconditions.answerHashed(ElectionResultResponse.from(results.atOneMoment(id)));
  }

  @GET
  @Path("/rounds/{round}/roll")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.EXECUTIVE_COMMITTEE})
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listElectionRoll",
      summary = "The roll as it was frozen when a round opened",
      description =
          "Each member, whether it has a vote and why, whether it was present, and whether it has"
              + " voted; by name. Sort keys: name.")
  public Page<ElectionRollItem> roll(
      @PathParam("id") UUID id, @PathParam("round") int round, @BeanParam ListParameters list) {
    return votes.roll(elections.requireVote(id, round), list.page()).map(ElectionRollItem::from);
  }
}
