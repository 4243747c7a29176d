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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.hosting.BidToHost;
import org.wego.events.hosting.HostingBid;
import org.wego.events.hosting.HostingCall;
import org.wego.events.hosting.HostingQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The bids of members to host a General Assembly (E9). */
@Path("/api/v1/hosting-calls/{id}/bids")
@Tag(name = "Hosting")
@Produces(MediaType.APPLICATION_JSON)
public class HostingBidResource {

  @Inject HostingQueries hosting;
  @Inject HostingAccess access;
  @Inject BidToHost bidToHost;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listHostingBids",
      summary = "The bids for a call, by the names of the members",
      description =
          "A member sees its own, the Secretariat all, the Executive Committee all once the call has"
              + " closed, but for whoever sits in it for a city that bids, and everyone those that"
              + " stand once the host is decided. Sort keys: memberName, submittedAt.")
  public Page<HostingBidResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    HostingCall call = access.call(id);
    return hosting.bids(call, access.scope(call), list.page()).map(HostingBidResponse::from);
  }

  @GET
  @Path("/{bidId}")
  @PermitAll
  @Operation(
      operationId = "getHostingBid",
      summary = "A bid",
      description = "As in the list, what the caller may not know of is not found.")
  @APIResponseSchema(HostingBidResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("bidId") UUID bidId) {
    HostingBid bid = access.bid(id, bidId);
    return preconditions.answer(HostingBidResponse.from(bid), bid.version());
  }

  @POST
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "submitHostingBid",
      summary = "Hands in a member's bid",
      description =
          "Of a Full member, until the call closes; a member has one that stands. The Secretariat"
              + " hands in for a member.")
  @APIResponseSchema(value = HostingBidResponse.class, responseCode = "201")
  public Response submit(@PathParam("id") UUID id, HostingBidRequest request) {
    UUID bidId =
        bidToHost.submit(id, access.bidder(request.memberId()), request.toTerms(), caller.actor());
    HostingBid bid = access.bid(id, bidId);
    return preconditions.created(
        URI.create("/api/v1/hosting-calls/" + id + "/bids/" + bidId),
        HostingBidResponse.from(bid),
        bid.version());
  }

  @POST
  @Path("/{bidId}/withdrawal")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "withdrawHostingBid",
      summary = "Takes a bid back",
      description = "Until the host is decided; while the call is open, another may follow.")
  @APIResponseSchema(HostingBidResponse.class)
  public Response withdraw(@PathParam("id") UUID id, @PathParam("bidId") UUID bidId) {
    access.ownBid(id, bidId);
    bidToHost.withdraw(id, bidId);
    return get(id, bidId);
  }
}
