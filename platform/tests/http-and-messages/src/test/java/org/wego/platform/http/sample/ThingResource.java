package org.wego.platform.http.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

@Path("/api/v1/things")
@Tag(name = "Things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {

  @Inject Things things;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(operationId = "listThings", summary = "The things")
  public Page<ThingResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("colour") Colour colour,
      @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") String country,
      @QueryParam("since") LocalDate since,
      @QueryParam("top") @Max(10) Integer top) {
    return things.list(list.page(), colour);
  }

  @GET
  @Path("/broken")
  @PermitAll
  @Produces("text/csv")
  @Operation(operationId = "listBrokenThings", summary = "Fails on the way")
  public Page<ThingResponse> listBroken(@BeanParam ListParameters list) {
    if (list.page().cursor() != null) {
      throw new IllegalStateException("The database went away");
    }
    ThingResponse thing = new ThingResponse(new UUID(0, 1), "long".repeat(20), Colour.RED, 1, 0);
    return new Page<>(Collections.nCopies(1_000, thing), "more", null);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getThing", summary = "One thing")
  @APIResponseSchema(ThingResponse.class)
  public Response get(@PathParam("id") UUID id) {
    ThingResponse thing = things.get(id);
    return preconditions.answer(thing, thing.version());
  }

  @GET
  @Path("/{id}/derived")
  @PermitAll
  @Operation(operationId = "getDerivedThing", summary = "One thing by its hash")
  @APIResponseSchema(ThingResponse.class)
  public Response getDerived(@PathParam("id") UUID id) {
    ThingResponse thing = things.get(id);
    return preconditions.answerHashed(thing, thing.version());
  }

  @POST
  @RolesAllowed("clerk")
  @Idempotent
  @Operation(operationId = "registerThing", summary = "Registers a thing")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ThingRequest.class),
              examples = @ExampleObject(name = "annotated", value = "{\"name\":\"a thing\"}")))
  @APIResponseSchema(value = ThingResponse.class, responseCode = "201")
  public Response register(ThingRequest request) {
    ThingResponse thing = things.register(request);
    return preconditions.created(
        URI.create("/api/v1/things/" + thing.id()), thing, thing.version());
  }

  @POST
  @Path("/paid")
  @PermitAll
  @Idempotent(required = true)
  @Operation(operationId = "payThing", summary = "Needs a key")
  public Response pay(byte[] body, @QueryParam("dryRun") boolean dryRun) {
    return Response.ok(Map.of("bytes", body.length)).build();
  }

  @POST
  @Path("/many")
  @PermitAll
  @Idempotent
  @Operation(operationId = "registerManyThings", summary = "Takes a list")
  public Response registerMany(List<ThingRequest> requests) {
    return Response.noContent().build();
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("clerk")
  @Operation(operationId = "changeThing", summary = "Changes a thing")
  @RequestBody(content = @Content(schema = @Schema(implementation = ThingRequest.class)))
  @APIResponseSchema(ThingResponse.class)
  public Response change(@PathParam("id") UUID id, MergePatch patch) {
    ThingResponse thing = things.change(id, patch);
    return preconditions.answer(thing, thing.version());
  }

  @PUT
  @Path("/{id}/picture")
  @Consumes("image/png")
  @RolesAllowed("clerk")
  @Operation(operationId = "putPicture", summary = "Takes bytes")
  public Response picture(@PathParam("id") UUID id, byte[] picture) {
    return Response.noContent().build();
  }

  @GET
  @Path("/bug")
  @PermitAll
  @Operation(operationId = "bug", summary = "Fails")
  public Page<ThingResponse> bug() {
    throw new IllegalStateException("A secret of org.wego.platform.http.sample.ThingResource");
  }

  @GET
  @Path("/stale")
  @PermitAll
  @Operation(operationId = "stale", summary = "Loses a race")
  public Page<ThingResponse> stale() {
    throw new IllegalStateException(new OptimisticLockException("row of Thing"));
  }

  @GET
  @Path("/caller")
  @RolesAllowed({"clerk", "visitor"})
  @Operation(operationId = "caller", summary = "Who asks")
  public Map<String, Object> caller() {
    Map<String, Object> answer = new TreeMap<>();
    answer.put("subject", caller.subject());
    answer.put("actor", caller.actor());
    answer.put("anonymous", caller.anonymous());
    answer.put("clerk", caller.hasRole("clerk"));
    caller.uuidClaim("thing_id").ifPresent(id -> answer.put("thing", id));
    return answer;
  }

  @GET
  @Path("/unannotated")
  @Operation(operationId = "unannotated", summary = "Nobody may call this")
  public String unannotated() {
    return "never";
  }
}
