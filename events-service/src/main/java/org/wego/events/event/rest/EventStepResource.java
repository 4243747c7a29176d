package org.wego.events.event.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.wego.events.Roles;
import org.wego.events.event.ChangeEvent;
import org.wego.events.event.Event;
import org.wego.events.event.EventAccess;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;

/** The steps of an event from its draft on; each is taken once (E1). */
@Path("/api/v1/events/{id}")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class EventStepResource {

  @Inject EventAccess access;
  @Inject ChangeEvent changeEvent;
  @Inject Preconditions preconditions;

  @POST
  @Path("/scheduling")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "scheduleEvent",
      summary = "Lets everyone know that a draft takes place",
      description = "Its days have to be known. Other services are told of it from now on.")
  @APIResponseSchema(EventResponse.class)
  public Response schedule(@PathParam("id") UUID id) {
    access.organizerOnly(id);
    changeEvent.schedule(id);
    return answer(id);
  }

  @POST
  @Path("/publication")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "publishEvent",
      summary = "Opens an event's programme to everyone, and its registration to organizations",
      description = "Of a scheduled event whose days are known.")
  @APIResponseSchema(EventResponse.class)
  public Response publish(@PathParam("id") UUID id) {
    access.organizerOnly(id);
    changeEvent.publish(id);
    return answer(id);
  }

  @POST
  @Path("/cancellation")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "cancelEvent",
      summary = "Calls an event off",
      description =
          "For good, and for everyone to see; a draft that is called off stays its organizer's"
              + " business. Another Assembly may take the ordinal of one that was called off.")
  @APIResponseSchema(EventResponse.class)
  public Response cancel(@PathParam("id") UUID id, CancellationRequest request) {
    access.organizerOnly(id);
    changeEvent.cancel(id, request.reason());
    return answer(id);
  }

  private Response answer(UUID id) {
    Event event = access.whole(id);
    return preconditions.answer(EventResponse.from(event), event.version());
  }
}
