package org.wego.membership.application.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.MembershipError;
import org.wego.membership.Roles;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.ApplicationQueries;
import org.wego.membership.application.AttachSignedForm;
import org.wego.membership.application.SignedFormFile;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The signed form of an application. */
@Path("/api/v1/membership-applications/{id}/signed-form")
@Tag(name = "Membership applications")
public class SignedFormResource {

  private static final int MAX_BYTES = 10 * 1024 * 1024;

  @Inject ApplicationQueries applications;
  @Inject AttachSignedForm attachSignedForm;
  @Inject CallersVisibility visibility;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Operation(
      operationId = "attachSignedForm",
      summary = "Attaches the signed form to a draft",
      description =
          "A PDF, PNG or JPEG of up to 10 MB (M2). The bytes decide, and Content-Type has to agree"
              + " with them. Another form takes the place of the one before.")
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
  @APIResponseSchema(ApplicationResponse.class)
  public Response attach(@PathParam("id") UUID id, @Context HttpHeaders headers, byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new ProblemException(
          MembershipError.SIGNED_FORM_TOO_LARGE, "A signed form has at most 10 MB");
    }
    MediaType declared = headers.getMediaType();
    ApplicationDetails application =
        attachSignedForm.attach(
            id,
            visibility.toChange(),
            content,
            declared == null ? null : declared.getType() + "/" + declared.getSubtype(),
            caller.actor());
    return preconditions.answer(ApplicationResponse.ofDraft(application), application.version());
  }

  @GET
  @Produces({"application/pdf", "image/png", "image/jpeg"})
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Operation(
      operationId = "getSignedForm",
      summary = "The signed form",
      description = "For the applicant and the Secretariat.")
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
  public Response get(@PathParam("id") UUID id) {
    SignedFormFile form =
        applications
            .signedForm(id, visibility.toChange())
            .orElseThrow(
                () ->
                    new ProblemException(PlatformError.NOT_FOUND, "There is no such signed form"));
    return Response.ok(form.content(), form.receipt().contentType())
        .tag(form.receipt().sha256())
        // The bytes are a stranger's: a browser stores them and never shows or guesses them.
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"signed-form\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
