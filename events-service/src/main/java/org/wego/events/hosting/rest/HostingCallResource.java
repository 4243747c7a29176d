package org.wego.events.hosting.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.hosting.CallForBids;
import org.wego.events.hosting.CallState;
import org.wego.events.hosting.DecideHost;
import org.wego.events.hosting.HostingCall;
import org.wego.events.hosting.HostingQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The calls for bids to host a coming General Assembly, for everyone (E9). */
@Path("/api/v1/hosting-calls")
@Tag(name = "Hosting", description = "Calls for a host city, the bids, and how they compare")
@Produces(MediaType.APPLICATION_JSON)
public class HostingCallResource {

  @Inject HostingQueries hosting;
  @Inject HostingAccess access;
  @Inject CallForBids callForBids;
  @Inject DecideHost decideHost;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listHostingCalls",
      summary = "The calls for bids, the latest first",
      description = "Sort keys: closesAt, ordinal.")
  public Page<HostingCallSummary> list(
      @BeanParam ListParameters list, @QueryParam("state") CallState state) {
    return hosting.calls(state, list.page()).map(HostingCallSummary::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getHostingCall", summary = "A call for bids with its criteria")
  @APIResponseSchema(HostingCallResponse.class)
  public Response get(@PathParam("id") UUID id) {
    HostingCall call = access.call(id);
    return preconditions.answer(told(call), call.version());
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "openHostingCall",
      summary = "Calls for bids to host an Assembly",
      description = "One that is planned and has no host, or the next one.")
  @APIResponseSchema(value = HostingCallResponse.class, responseCode = "201")
  public Response open(HostingCallRequest request) {
    UUID id =
        callForBids.open(
            request.ordinal(),
            request.description().strip(),
            request.closesAt(),
            request.toCriteria(),
            caller.actor());
    HostingCall call = access.call(id);
    return preconditions.created(
        URI.create("/api/v1/hosting-calls/" + id), told(call), call.version());
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "cancelHostingCall",
      summary = "Calls a call off",
      description = "Another one may take its place.")
  @APIResponseSchema(HostingCallResponse.class)
  public Response cancel(@PathParam("id") UUID id, HostingReasonRequest request) {
    callForBids.cancel(id, request.reason().strip());
    return get(id);
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "decideHostingCall",
      summary = "Records who is to host",
      description =
          "By a decision of the Executive Committee, which makes the bidder host of the Assembly;"
              + " it is planned for the year in which it is due unless it is planned already. Or by"
              + " an election of the General Assembly, which has made the bidder host before (E7)."
              + " From now on everyone may see the bids that stand.")
  @APIResponseSchema(HostingCallResponse.class)
  public Response decide(@PathParam("id") UUID id, HostDecisionRequest request) {
    decideHost.decide(id, request.toDecision(), caller.actor());
    return get(id);
  }

  private HostingCallResponse told(HostingCall call) {
    return HostingCallResponse.from(call, hosting.criteria(call.id()));
  }
}
