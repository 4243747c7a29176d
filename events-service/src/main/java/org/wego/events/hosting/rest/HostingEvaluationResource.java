package org.wego.events.hosting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.wego.events.hosting.EvaluateBid;
import org.wego.events.hosting.HostingQueries;
import org.wego.platform.http.etag.Preconditions;

/** What is found of a bid by the criteria of its call (E9). */
@Path("/api/v1/hosting-calls/{id}/bids/{bidId}/evaluations")
@Tag(name = "Hosting")
@Produces(MediaType.APPLICATION_JSON)
public class HostingEvaluationResource {

  @Inject HostingQueries hosting;
  @Inject HostingAccess access;
  @Inject EvaluateBid evaluateBid;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @PUT
  @Path("/own")
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "evaluateHostingBid",
      summary = "Marks a bid by the criteria",
      description =
          "Once the call takes no more bids, and until the host is decided. It takes the place of"
              + " what the caller found before. Nobody marks the bid of his or her own city, nor those of"
              + " its rivals.")
  @APIResponseSchema(HostingEvaluationsResponse.class)
  public Response evaluate(
      @PathParam("id") UUID id, @PathParam("bidId") UUID bidId, HostingEvaluationRequest request) {
    access.bid(id, bidId);
    evaluateBid.evaluate(
        id,
        bidId,
        request.toMarks(),
        request.remark(),
        caller.representedMember().orElse(null),
        caller.actor());
    return evaluations(id, bidId);
  }

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(operationId = "getHostingEvaluations", summary = "What was found of a bid")
  @APIResponseSchema(HostingEvaluationsResponse.class)
  public Response evaluations(@PathParam("id") UUID id, @PathParam("bidId") UUID bidId) {
    access.bid(id, bidId);
    access.compared(id);
    return preconditions.answerHashed(HostingEvaluationsResponse.from(hosting.evaluations(bidId)));
  }
}
