package org.wego.events.checkin.rest;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.EventsError;
import org.wego.events.Roles;
import org.wego.events.checkin.CheckIn;
import org.wego.events.checkin.CheckInLine;
import org.wego.events.checkin.CheckInQueries;
import org.wego.events.checkin.CheckInResult;
import org.wego.events.event.EventAccess;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.ProblemException;

/** The desk of an event. */
@Path("/api/v1/events/{id}/check-ins")
@Tag(name = "Check-in", description = "Who came to an event (E4)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REGIONAL_OFFICE, Roles.SECRETARIAT})
public class CheckInResource {

  @Inject CheckIn checkIn;
  @Inject CheckInQueries checkIns;
  @Inject EventAccess events;
  @Inject EventsCaller caller;
  @Inject Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "checkInParticipant",
      summary = "Notes that a participant came",
      description =
          "By the code of the badge, as it was read or typed. The same badge again changes nothing"
              + " and answers ALREADY (E4).")
  @APIResponseSchema(CheckInResponse.class)
  public Response checkIn(@PathParam("id") UUID id, CheckInRequest request) {
    events.organizerOnly(id);
    Instant at = request.at() == null ? clock.instant() : request.at();
    CheckInResult result =
        checkIn
            .checkIn(
                id,
                List.of(new CheckInLine(request.badgeCode(), at)),
                request.deviceId(),
                caller.actor())
            .get(0);
    switch (result.outcome()) {
      case UNKNOWN ->
          throw new ProblemException(EventsError.BADGE_UNKNOWN, "The event has no such badge");
      case NOT_APPROVED ->
          throw new ProblemException(
              EventsError.PARTICIPANT_NOT_ADMITTED,
              "The participant is not approved, or comes no more");
      case OUT_OF_TIME ->
          throw new ProblemException(
              EventsError.CHECK_IN_TIME,
              "Badges are read from the day before the event to its last day");
      default -> {
        return Response.ok(CheckInResponse.from(result)).build();
      }
    }
  }

  @POST
  @Path("/batch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "checkInBatch",
      summary = "Notes who came, as a device without a network has read the badges",
      description =
          "At most a thousand lines, each with the time at which it was read; what came of each is"
              + " told. The same batch again changes nothing (E4).")
  @APIResponseSchema(CheckInBatchResponse.class)
  public Response checkInBatch(@PathParam("id") UUID id, CheckInBatchRequest request) {
    events.organizerOnly(id);
    return Response.ok(
            CheckInBatchResponse.from(
                checkIn.checkIn(id, request.toLines(), request.deviceId(), caller.actor())))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listCheckIns",
      summary = "Who came to an event",
      description = "For its organizer, the last first. Sort key: checkedInAt.")
  public Page<CheckInItemResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    events.organizerOnly(id);
    return checkIns.list(id, list.page()).map(CheckInItemResponse::from);
  }
}
