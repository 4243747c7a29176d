package org.wego.events.programme.rest;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.Roles;
import org.wego.events.programme.PlanSpeakers;
import org.wego.events.programme.SpeakerDetails;
import org.wego.events.programme.SpeakerQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The speakers of an event (E3). */
@Path("/api/v1/events/{id}/speakers")
@Tag(name = "Programme")
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerResource {

  @Inject PlanSpeakers plan;
  @Inject SpeakerQueries speakers;
  @Inject ProgrammeAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listEventSpeakers",
      summary = "The speakers of an event, by name; erased ones last",
      description = "Public once the event is published. Sort keys: name, organizationName.")
  public Page<SpeakerResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("memberId") UUID memberId,
      @BeanParam ListParameters list) {
    access.visible(id);
    return speakers.page(id, memberId, list.page()).map(SpeakerResponse::from);
  }

  @GET
  @Path("/{speakerId}")
  @PermitAll
  @Operation(
      operationId = "getEventSpeaker",
      summary = "A speaker of an event",
      description = "Public once the event is published.")
  @APIResponseSchema(SpeakerResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("speakerId") UUID speakerId) {
    access.visible(id);
    return answer(ProgrammeAccess.found("speaker", speakers.find(id, speakerId)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "addEventSpeaker",
      summary = "Adds a speaker to an event",
      description =
          "Names of speakers are public with the programme. A member for which one speaks is told to"
              + " contribute to the sessions (M10).")
  @APIResponseSchema(value = SpeakerResponse.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, SpeakerRequest request) {
    access.organized(id);
    SpeakerDetails speaker = plan.add(id, request.toTerms());
    return preconditions.created(
        URI.create("/api/v1/events/%s/speakers/%s".formatted(id, speaker.id())),
        SpeakerResponse.from(speaker),
        speaker.version());
  }

  @PATCH
  @Path("/{speakerId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "changeEventSpeaker",
      summary = "Changes a speaker of an event",
      description = "A JSON Merge Patch; needs If-Match.")
  @RequestBody(content = @Content(schema = @Schema(implementation = SpeakerRequest.class)))
  @APIResponseSchema(SpeakerResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("speakerId") UUID speakerId, MergePatch patch) {
    access.organized(id);
    return answer(
        plan.change(
            id,
            speakerId,
            preconditions::requireMatch,
            terms -> patch.applyTo(SpeakerRequest.from(terms), SpeakerRequest.class).toTerms()));
  }

  @DELETE
  @Path("/{speakerId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "removeEventSpeaker",
      summary = "Removes a speaker from an event",
      description = "Only one that no session has, be it cancelled or not.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") UUID id, @PathParam("speakerId") UUID speakerId) {
    access.organized(id);
    plan.remove(id, speakerId);
  }

  @DELETE
  @Path("/{speakerId}/person")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "eraseEventSpeaker",
      summary = "Forgets who a speaker was",
      description =
          "Name, position and biography are erased for good; the organization stays, and so do the"
              + " sessions to which it contributed.")
  @APIResponse(responseCode = "204", description = "Erased")
  public void erase(@PathParam("id") UUID id, @PathParam("speakerId") UUID speakerId) {
    access.organized(id);
    plan.erase(id, speakerId);
  }

  private Response answer(SpeakerDetails speaker) {
    return preconditions.answer(SpeakerResponse.from(speaker), speaker.version());
  }
}
