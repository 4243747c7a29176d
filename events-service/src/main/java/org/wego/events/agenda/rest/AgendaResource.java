package org.wego.events.agenda.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.Roles;
import org.wego.events.agenda.AgendaAccess;
import org.wego.events.agenda.AgendaItem;
import org.wego.events.agenda.AgendaQueries;
import org.wego.events.agenda.KeepAgenda;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The agenda of an Assembly, a tree of numbered items (E1, E6). */
@Path("/api/v1/events/{id}/agenda-items")
@Tag(name = "Assemblies")
@Produces(MediaType.APPLICATION_JSON)
public class AgendaResource {

  @Inject AgendaAccess access;
  @Inject AgendaQueries agenda;
  @Inject KeepAgenda keepAgenda;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listAgendaItems",
      summary = "The agenda of an Assembly, in the order of its numbers",
      description =
          "For everyone once the Assembly was called together, for the Secretariat before. Sort"
              + " key: number.")
  public Page<AgendaItemResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("parentId") @Parameter(description = "Only what is directly under this item")
          UUID parentId,
      @BeanParam ListParameters list) {
    access.require(id);
    return agenda.page(id, parentId, list.page()).map(AgendaItemResponse::from);
  }

  @GET
  @Path("/{itemId}")
  @PermitAll
  @Operation(operationId = "getAgendaItem", summary = "An item of the agenda of an Assembly")
  @APIResponseSchema(AgendaItemResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
    access.require(id);
    return answer(require(id, itemId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "addAgendaItem",
      summary = "Adds an item to the agenda",
      description =
          "In front of the one that has the place. Numbers follow from places; what was added after"
              + " the convocation is marked.")
  @APIResponseSchema(value = AgendaItemResponse.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, AgendaItemRequest request) {
    UUID itemId = keepAgenda.add(id, request.toPlace(), request.toText());
    AgendaItem item = require(id, itemId);
    return preconditions.created(
        URI.create("/api/v1/events/" + id + "/agenda-items/" + itemId),
        AgendaItemResponse.from(item),
        item.version());
  }

  @PATCH
  @Path("/{itemId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseAgendaItem",
      summary = "Changes what an item of the agenda says",
      description = "A JSON Merge Patch; needs If-Match.")
  @RequestBody(content = @Content(schema = @Schema(implementation = AgendaItemRevision.class)))
  @APIResponseSchema(AgendaItemResponse.class)
  public Response revise(
      @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, MergePatch patch) {
    keepAgenda.revise(
        id,
        itemId,
        item -> {
          preconditions.requireMatch(item.version());
          return patch
              .applyTo(AgendaItemRevision.from(item.says()), AgendaItemRevision.class)
              .toText();
        });
    return answer(require(id, itemId));
  }

  @POST
  @Path("/{itemId}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "moveAgendaItem",
      summary = "Puts an item of the agenda, with all that is under it, at another place",
      description = "Places are counted without the item itself.")
  @APIResponseSchema(AgendaItemResponse.class)
  public Response move(
      @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, AgendaMoveRequest request) {
    keepAgenda.move(id, itemId, request.toPlace());
    return answer(require(id, itemId));
  }

  @DELETE
  @Path("/{itemId}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "removeAgendaItem",
      summary = "Takes an item off the agenda",
      description = "Nothing may be under it, and no motion may name it.")
  @APIResponse(responseCode = "204", description = "Taken off")
  public Response remove(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
    keepAgenda.remove(id, itemId);
    return Response.noContent().build();
  }

  private AgendaItem require(UUID eventId, UUID itemId) {
    return agenda
        .find(eventId, itemId)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "The agenda has no such item"));
  }

  private Response answer(AgendaItem item) {
    return preconditions.answerHashed(AgendaItemResponse.from(item), item.version());
  }
}
