package org.wego.membership.application.rest;

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
import org.wego.membership.Roles;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.ApplicationQueries;
import org.wego.membership.application.DraftApplication;
import org.wego.membership.application.ReviseApplication;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Applications and their drafts. */
@Path("/api/v1/membership-applications")
@Tag(name = "Membership applications", description = "From the draft to the committee's decision")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

  @Inject ApplicationQueries applications;
  @Inject DraftApplication draftApplication;
  @Inject ReviseApplication reviseApplication;
  @Inject CallersVisibility visibility;
  @Inject ApplicationAnswers answers;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "draftApplication",
      summary = "Begins an application",
      description =
          "A draft may be incomplete. An organization has one live membership and one open"
              + " application: a second one is refused with 409 and a link to the existing one"
              + " (M8), however the name is written. A category that the type does not allow is"
              + " refused (M1).")
  @APIResponseSchema(value = ApplicationResponse.class, responseCode = "201")
  public Response draft(ApplicationRequest request) {
    ApplicationDetails application =
        draftApplication.draft(
            request.toDraft(), caller.subject(), visibility.toRead(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/membership-applications/" + application.id()),
        ApplicationResponse.ofDraft(application),
        application.version());
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({
    Roles.APPLICANT,
    Roles.MEMBER,
    Roles.SECRETARIAT,
    Roles.EXECUTIVE_COMMITTEE,
    Roles.REGIONAL_OFFICE
  })
  @Operation(
      operationId = "listApplications",
      summary = "The applications that the caller may see",
      description =
          "All of them for the Secretariat and the Executive Committee, those of its region for a"
              + " Regional Office, their own for applicants and members.")
  public Page<ApplicationItem> list(
      @BeanParam ListParameters list, @BeanParam ApplicationParameters wanted) {
    return applications
        .list(wanted.filter(), visibility.toRead(), list.page())
        .map(ApplicationItem::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.APPLICANT,
    Roles.MEMBER,
    Roles.SECRETARIAT,
    Roles.EXECUTIVE_COMMITTEE,
    Roles.REGIONAL_OFFICE
  })
  @Operation(operationId = "getApplication", summary = "One application")
  @APIResponseSchema(ApplicationResponse.class)
  public Response get(@PathParam("id") UUID id) {
    ApplicationDetails application =
        applications
            .find(id, visibility.toRead())
            .orElseThrow(
                () ->
                    new ProblemException(PlatformError.NOT_FOUND, "There is no such application"));
    return answers.of(application);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.APPLICANT, Roles.SECRETARIAT})
  @Operation(
      operationId = "reviseApplication",
      summary = "Changes a draft",
      description = "A JSON Merge Patch; needs If-Match. A submitted application stays as it is.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ApplicationRequest.class)))
  @APIResponseSchema(ApplicationResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    ApplicationDetails application =
        reviseApplication.revise(
            id,
            visibility.toChange(),
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(ApplicationRequest.from(current), ApplicationRequest.class)
                  .toDraft();
            },
            caller.actor());
    return preconditions.answer(ApplicationResponse.ofDraft(application), application.version());
  }
}
