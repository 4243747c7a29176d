package org.wego.events.resolution.rest;

import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.resolution.AdoptedResolution;
import org.wego.events.resolution.ResolutionQueries;
import org.wego.events.resolution.ReviseResolution;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What Assemblies have decided, for anyone to read (E6). */
@Path("/api/v1/resolutions")
@Tag(name = "Resolutions", description = "What General Assemblies decided (E6)")
@Produces(MediaType.APPLICATION_JSON)
public class ResolutionResource {

  @Inject ResolutionQueries resolutions;
  @Inject ReviseResolution reviseResolution;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listResolutions",
      summary = "The resolutions",
      description =
          "Those adopted last come first unless asked otherwise. Sort keys: adoptedOn, ordinal (the"
              + " number within the Assembly), title.")
  public Page<ResolutionResponse> list(
      @BeanParam ListParameters list, @BeanParam ResolutionFilter filter) {
    return resolutions.list(filter.toWanted(), list.page()).map(ResolutionResponse::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getResolution",
      summary = "A resolution, with the latest version of its text")
  @APIResponseSchema(ResolutionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(resolutions.require(id));
  }

  @GET
  @Path("/{id}/texts")
  @PermitAll
  @Operation(
      operationId = "listResolutionTexts",
      summary = "The versions of a resolution's text, the adopted one first")
  public Page<ResolutionTextItem> texts(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return resolutions.texts(id, list.page()).map(ResolutionTextItem::from);
  }

  @POST
  @Path("/{id}/texts")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "reviseResolution",
      summary = "Adds a version of a resolution's text",
      description =
          "Such as one without a slip of the pen, with the reason. What was adopted stays as the"
              + " first version.")
  @APIResponseSchema(value = ResolutionResponse.class, responseCode = "201")
  public Response revise(@PathParam("id") UUID id, ResolutionTextRequest request) {
    AdoptedResolution resolution = reviseResolution.addText(id, request.toText(), caller.actor());
    return Response.status(Response.Status.CREATED)
        .entity(ResolutionResponse.from(resolution))
        .build();
  }

  private Response answer(AdoptedResolution resolution) {
    return preconditions.answer(ResolutionResponse.from(resolution), resolution.textVersion());
  }
}
