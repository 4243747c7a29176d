package org.wego.events.event.rest;

import jakarta.annotation.security.PermitAll;
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
import org.wego.events.event.Event;
import org.wego.events.event.EventAccess;
import org.wego.events.event.EventQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The events of the organization, for everyone (E1). */
@Path("/api/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

  @Inject EventQueries events;
  @Inject EventAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listEvents",
      summary = "The events, the latest first",
      description =
          "Drafts are for who organizes them. Where only the year is known, an event comes after"
              + " the others of the year, and from and to leave it out. Sort keys: year, startsOn,"
              + " type, title.")
  public Page<EventResponse> list(@BeanParam ListParameters list, @BeanParam EventFilter filter) {
    return events.list(access.drafts(), filter.toWanted(), list.page()).map(EventResponse::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getEvent",
      summary = "An event",
      description = "Drafts are for who organizes them.")
  @APIResponseSchema(EventResponse.class)
  public Response get(@PathParam("id") UUID id) {
    Event event = access.whole(id);
    return preconditions.answer(EventResponse.from(event), event.version());
  }
}
