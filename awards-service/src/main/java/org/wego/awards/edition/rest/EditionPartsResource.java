package org.wego.awards.edition.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.Roles;
import org.wego.awards.edition.DraftEdition;
import org.wego.awards.edition.Edition;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.http.etag.Preconditions;

/** The sets that belong to an edition, each written as a whole while it is a draft (A4). */
@Path("/api/v1/award-editions/{id}")
@Tag(name = "Award editions")
@Produces(MediaType.APPLICATION_JSON)
public class EditionPartsResource {

  private static final String MATCHES = "The ETag of the edition, or of one of its sets";

  @Inject VisibleEditions visible;
  @Inject DraftEdition draftEdition;
  @Inject PhasePermissions permissions;
  @Inject Preconditions preconditions;

  @GET
  @Path("/categories")
  @PermitAll
  @Operation(
      operationId = "getAwardCategories",
      summary = "The categories in which an edition is held, and their prizes (A2, A8)")
  @APIResponseSchema(CategoriesBody.class)
  public Response categories(@PathParam("id") UUID id) {
    Edition edition = visible.require(id);
    return preconditions.answer(CategoriesBody.from(edition.categories()), edition.version());
  }

  @PUT
  @Path("/categories")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "putAwardCategories",
      summary = "Replaces the categories of a draft",
      description = "Needs If-Match. A call opens with one category at least.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = MATCHES,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(CategoriesBody.class)
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response putCategories(@PathParam("id") UUID id, CategoriesBody request) {
    draftEdition.putCategories(id, preconditions::requireMatch, request.toCategories());
    return categories(id);
  }

  @GET
  @Path("/criteria")
  @PermitAll
  @Operation(operationId = "getAwardCriteria", summary = "What judges score in an edition (A6)")
  @APIResponseSchema(CriteriaResponse.class)
  public Response criteria(@PathParam("id") UUID id) {
    Edition edition = visible.require(id);
    return preconditions.answer(CriteriaResponse.from(edition.criteria()), edition.version());
  }

  @PUT
  @Path("/criteria")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "putAwardCriteria",
      summary = "Replaces the criteria of a draft",
      description =
          "Needs If-Match. The weights need not sum to 1 before the call opens; then they do, to"
              + " the last digit.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = MATCHES,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(CriteriaResponse.class)
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response putCriteria(@PathParam("id") UUID id, CriteriaRequest request) {
    draftEdition.putCriteria(id, preconditions::requireMatch, request.toCriteria());
    return criteria(id);
  }

  @GET
  @Path("/permissions")
  @PermitAll
  @Operation(
      operationId = "getAwardPermissions",
      summary = "Who may do what in which phase of an edition (A4)")
  @APIResponseSchema(PermissionsResponse.class)
  public Response permissions(@PathParam("id") UUID id) {
    Edition edition = visible.require(id);
    return preconditions.answer(PermissionsResponse.from(permissions.of(id)), edition.version());
  }

  @PUT
  @Path("/permissions")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "putAwardPermissions",
      summary = "Replaces the permissions of a draft",
      description =
          "Needs If-Match. What each edition permits has to be among them, and what no edition can"
              + " permit must not; every fault is told at once.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = MATCHES,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(PermissionsResponse.class)
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response putPermissions(@PathParam("id") UUID id, PermissionsRequest request) {
    draftEdition.putPermissions(id, preconditions::requireMatch, request.toPermissions());
    return permissions(id);
  }
}
