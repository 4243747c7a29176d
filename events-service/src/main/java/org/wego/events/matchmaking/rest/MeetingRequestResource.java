package org.wego.events.matchmaking.rest;

import io.quarkus.security.Authenticated;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.matchmaking.AskForMeeting;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingRequest;
import org.wego.events.matchmaking.MeetingRequestQueries;
import org.wego.events.matchmaking.SettleMeetingRequest;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who wants to meet whom (E5): for both sides, and for who organizes the event. */
@Path("/api/v1/events/{id}/meeting-requests")
@Tag(
    name = "Matchmaking",
    description = "Meetings of delegations with each other, scheduled by a solver")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeetingRequestResource {

  @Inject AskForMeeting askForMeeting;
  @Inject SettleMeetingRequest settle;
  @Inject MeetingRequestQueries requests;
  @Inject MatchmakingAccess access;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "requestMeeting",
      summary = "Asks for a meeting",
      description =
          "By the participant, by whoever registered the delegation for any of its participants, or"
              + " by who organizes the event. A pair meets once. How many requests may stand at a"
              + " time, and how many of them of high priority, is limited.")
  @APIResponseSchema(value = MeetingRequestResponse.class, responseCode = "201")
  public Response ask(@PathParam("id") UUID id, MeetingWishRequest request) {
    MeetingRequest asked =
        askForMeeting.ask(id, request.toWish(), access.scope(id), caller.actor());
    return Response.created(URI.create("/api/v1/events/" + id + "/meeting-requests/" + asked.id()))
        .entity(MeetingRequestResponse.from(asked))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMeetingRequests",
      summary = "The requests of which the caller acts for one side, the latest first",
      description = "All of them for who organizes the event. Sort keys: requestedAt.")
  public Page<MeetingRequestResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @BeanParam MeetingRequestFilter filter) {
    return requests
        .list(id, access.scope(id), filter.wanted(), list.page())
        .map(MeetingRequestResponse::from);
  }

  @GET
  @Path("/{requestId}")
  @Operation(operationId = "getMeetingRequest", summary = "A request to meet")
  @APIResponseSchema(MeetingRequestResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId) {
    return preconditions.answerHashed(
        requests
            .find(id, requestId, access.scope(id))
            .map(MeetingRequestResponse::from)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such request")));
  }

  @POST
  @Path("/{requestId}/acceptance")
  @Idempotent
  @Operation(
      operationId = "acceptMeetingRequest",
      summary = "Agrees to meet",
      description = "By the side that was asked. Only what both want is planned.")
  @APIResponseSchema(MeetingRequestResponse.class)
  public Response accept(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId) {
    return answer(settle.accept(id, requestId, access.scope(id), caller.actor()));
  }

  @POST
  @Path("/{requestId}/declination")
  @Idempotent
  @Operation(
      operationId = "declineMeetingRequest",
      summary = "Does not want to meet, or not any more",
      description =
          "By the side that was asked. Where the meeting was scheduled, a new draft is made, which"
              + " moves little else.")
  @APIResponseSchema(MeetingRequestResponse.class)
  public Response decline(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId) {
    return answer(settle.decline(id, requestId, access.scope(id), caller.actor()));
  }

  @POST
  @Path("/{requestId}/withdrawal")
  @Idempotent
  @Operation(
      operationId = "withdrawMeetingRequest",
      summary = "Takes a request back",
      description =
          "By the side that asked. Where the meeting was scheduled, a new draft is made, which"
              + " moves little else.")
  @APIResponseSchema(MeetingRequestResponse.class)
  public Response withdraw(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId) {
    return answer(settle.withdraw(id, requestId, access.scope(id), caller.actor()));
  }

  private static Response answer(MeetingRequest request) {
    return Response.ok(MeetingRequestResponse.from(request)).build();
  }
}
