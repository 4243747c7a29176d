package org.wego.events.convocation.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.assembly.AssemblyAccess;
import org.wego.events.convocation.Convocation;
import org.wego.events.convocation.ConvocationQueries;
import org.wego.events.convocation.Convoke;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The call to an Assembly (E6). */
@Path("/api/v1/events/{id}/convocation")
@Tag(name = "Assemblies")
@Produces(MediaType.APPLICATION_JSON)
public class ConvocationResource {

  @Inject AssemblyAccess access;
  @Inject ConvocationQueries convocations;
  @Inject Convoke convoke;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @PermitAll
  @Operation(
      operationId = "getConvocation",
      summary = "How an Assembly was called together, and with which agenda",
      description = "Of several, the last, which holds. Whom it reached is for the Secretariat.")
  @APIResponseSchema(ConvocationResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(told(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "convokeAssembly",
      summary = "Calls an Assembly together",
      description =
          "Its agenda becomes public, the roll of the day is kept, and every member is written to"
              + " of which an address is known: its own, or that of the head of its delegation. With"
              + " less notice than the statutes want it needs a reason. Again only when its days"
              + " have moved.")
  @APIResponseSchema(value = ConvocationResponse.class, responseCode = "201")
  public Response convoke(@PathParam("id") UUID id, ConvocationRequest request) {
    convoke.convoke(id, request.reason(), caller.actor());
    return Response.created(URI.create("/api/v1/events/" + id + "/convocation"))
        .entity(told(id))
        .build();
  }

  @GET
  @Path("/members")
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listConvokedMembers",
      summary = "Who was called together, who of them votes, and who has to be written a letter",
      description = "By name. Sort key: name.")
  public Page<ConvokedMemberItem> members(
      @PathParam("id") UUID id,
      @QueryParam("entitled") Boolean entitled,
      @QueryParam("told") @Parameter(description = "false for those of whom no address is known")
          Boolean told,
      @BeanParam ListParameters list) {
    require(id);
    return convocations
        .members(id, new ConvocationQueries.Wanted(entitled, told), list.page())
        .map(ConvokedMemberItem::from);
  }

  private Convocation require(UUID eventId) {
    access.require(eventId);
    return convocations
        .last(eventId)
        .orElseThrow(
            () ->
                new ProblemException(
                    PlatformError.NOT_FOUND, "The Assembly has not been called together yet"));
  }

  private ConvocationResponse told(UUID eventId) {
    return ConvocationResponse.from(require(eventId), caller.secretariat());
  }
}
