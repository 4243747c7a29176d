package org.wego.events.event.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.event.ChangeEvent;
import org.wego.events.event.Event;
import org.wego.events.event.EventAccess;
import org.wego.events.event.EventConfig;
import org.wego.events.event.EventQueries;
import org.wego.events.event.PlanEvent;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The events of the organization, for everyone (E1). */
@Path("/api/v1/events")
@Tag(
    name = "Events",
    description = "Assemblies, forums and other meetings, from the draft to their end")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

  @Inject EventQueries events;
  @Inject EventAccess access;
  @Inject PlanEvent planEvent;
  @Inject ChangeEvent changeEvent;
  @Inject EventConfig config;
  @Inject EventsCaller caller;
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

  @POST
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "planEvent",
      summary = "Begins an event",
      description =
          "As a draft, or as scheduled for everyone to know. A General Assembly is the next one; in"
              + " another year than the interval has it, it needs a reason (E2). A Regional Office"
              + " begins events of its own region.")
  @APIResponseSchema(value = EventResponse.class, responseCode = "201")
  public Response plan(EventRequest request) {
    UUID id =
        planEvent.plan(
            request.toTerms(access.organizing(request.organizingRegion()), config),
            request.scheduled(),
            caller.actor());
    Event event = access.whole(id);
    return preconditions.created(
        URI.create("/api/v1/events/" + id), EventResponse.from(event), event.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "changeEvent",
      summary = "Changes what an event says of itself",
      description =
          "A JSON Merge Patch; needs If-Match. Its days move only as far as its sessions allow, and"
              + " its capacity not below the places that are taken. The year follows the first"
              + " day.")
  @RequestBody(content = @Content(schema = @Schema(implementation = EventDetails.class)))
  @APIResponseSchema(EventResponse.class)
  public Response change(@PathParam("id") UUID id, MergePatch patch) {
    access.organizerOnly(id);
    changeEvent.revise(
        id,
        preconditions::requireMatch,
        terms -> {
          EventDetails details = patch.applyTo(EventDetails.from(terms), EventDetails.class);
          return details.toTerms(
              terms.type(), access.organizing(details.organizingRegion()), terms.year());
        });
    Event event = access.whole(id);
    return preconditions.answer(EventResponse.from(event), event.version());
  }
}
