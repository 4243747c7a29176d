package org.wego.awards.entry.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.entry.AttachFile;
import org.wego.awards.entry.DetachFile;
import org.wego.awards.entry.EntryScope;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.Page;

/** The files of an entry. */
@Path("/api/v1/award-entries/{id}/attachments")
@Tag(name = "Award entries")
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentResource {

  @Inject AttachFile attachFile;
  @Inject DetachFile detachFile;
  @Inject AttachmentViews views;
  @Inject AwardsCaller caller;

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "attachEntryFile",
      summary = "Attaches a file to a draft",
      description =
          "A PDF, PNG or JPEG of up to 10 MB; an entry has up to 10 files of 40 MB together. The"
              + " bytes decide, and Content-Type has to agree with them.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "Attached",
      content = @Content(schema = @Schema(implementation = AttachmentResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same bytes are attached for the same purpose already",
      content = @Content(schema = @Schema(implementation = AttachmentResponse.class)))
  public Response attach(
      @PathParam("id") UUID id,
      @BeanParam AttachmentUpload upload,
      @Context HttpHeaders headers,
      byte[] content) {
    AttachFile.Outcome outcome =
        attachFile.attach(
            id,
            EntryScope.of(caller),
            upload.toFile(headers.getMediaType(), content),
            caller.actor());
    AttachmentResponse attachment = AttachmentResponse.from(outcome.attachment());
    URI address = URI.create("/api/v1/award-entries/" + id + "/attachments/" + attachment.id());
    return (outcome.added() ? Response.created(address) : Response.ok()).entity(attachment).build();
  }

  @GET
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.JUDGE, Roles.SECRETARIAT})
  @Operation(
      operationId = "listEntryAttachments",
      summary = "The files of an entry, all on one page",
      description = "A judge sees what supports the entry, not the city's authorization.")
  public Page<AttachmentResponse> list(@PathParam("id") UUID id) {
    return new Page<>(views.list(id), null, null);
  }

  @GET
  @Path("/{attachmentId}")
  @Produces({"application/pdf", "image/png", "image/jpeg"})
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.JUDGE, Roles.SECRETARIAT})
  @Operation(
      operationId = "getEntryAttachment",
      summary = "A file of an entry",
      description =
          "A blind review changes its name alone: nothing is struck out of what it holds (A5).")
  @APIResponse(
      responseCode = "200",
      description = "The bytes as they were sent",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    return views.file(id, attachmentId);
  }

  @DELETE
  @Path("/{attachmentId}")
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.SECRETARIAT})
  @Operation(operationId = "detachEntryFile", summary = "Takes a file off a draft")
  @APIResponse(responseCode = "204", description = "Taken off")
  public void detach(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    detachFile.detach(id, EntryScope.of(caller), attachmentId);
  }
}
