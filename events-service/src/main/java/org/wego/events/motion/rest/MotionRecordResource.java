package org.wego.events.motion.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.wego.events.motion.MotionQueries;
import org.wego.events.motion.MotionResults;
import org.wego.events.motion.MotionSight;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What is on record of the vote on a motion: its roll and its result (E6). */
@Path("/api/v1/motions/{id}")
@Tag(name = "Motions")
@Produces(MediaType.APPLICATION_JSON)
public class MotionRecordResource {

  @Inject MotionQueries motions;
  @Inject MotionResults results;
  @Inject VoteQueries votes;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Path("/roll")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.EXECUTIVE_COMMITTEE})
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMotionRoll",
      summary = "The roll as it was frozen when the vote opened",
      description =
          "Each member, whether it has a vote and why, whether it was present, and whether it has"
              + " voted; by name. Sort keys: name.")
  public Page<MotionRollItem> roll(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return votes
        .roll(motions.requireVote(id, MotionSight.of(caller)), list.page())
        .map(MotionRollItem::from);
  }

  @GET
  @Path("/result")
  @PermitAll
  @Operation(
      operationId = "getMotionResult",
      summary = "What became of a motion, with the whole computation",
      description =
          "For the Secretariat from the close on, for everybody once it is published. Of a named"
              + " vote also who voted what.")
  @APIResponseSchema(MotionResultResponse.class)
  public Response result(@PathParam("id") UUID id) {
    return preconditions.answerHashed(
        MotionResultResponse.from(results.of(id, MotionSight.of(caller))));
  }
}
