package org.wego.awards.edition.rest;

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
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.edition.DraftEdition;
import org.wego.awards.edition.Edition;
import org.wego.awards.edition.EditionConfig;
import org.wego.awards.edition.EditionQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The editions of the awards, for everyone (A1). */
@Path("/api/v1/award-editions")
@Tag(
    name = "Award editions",
    description =
        "A year of the e-Government Awards: its rules, phases, categories and criteria (A1 to A4)")
@Produces(MediaType.APPLICATION_JSON)
public class EditionResource {

  @Inject EditionQueries editions;
  @Inject VisibleEditions visible;
  @Inject DraftEdition draftEdition;
  @Inject EditionConfig config;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listAwardEditions",
      summary = "The editions of the awards, the latest first",
      description = "Drafts are for the Secretariat. Sort keys: year.")
  public Page<EditionSummary> list(
      @BeanParam ListParameters list, @BeanParam EditionFilter filter) {
    return editions
        .list(caller.secretariat(), filter.toWanted(), list.page())
        .map(EditionSummary::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getAwardEdition",
      summary = "An edition with its categories and criteria",
      description = "Drafts are for the Secretariat.")
  @APIResponseSchema(EditionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    Edition edition = visible.require(id);
    return preconditions.answerHashed(EditionResponse.from(edition), edition.version());
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "draftAwardEdition",
      summary = "Drafts an edition",
      description =
          "With the configured categories, criteria and limits, and the default permissions, each"
              + " of which a draft may change. It is linked to the General Assembly of its year as"
              + " soon as that is known (A1).")
  @APIResponseSchema(value = EditionResponse.class, responseCode = "201")
  public Response draft(EditionRequest request) {
    UUID id = draftEdition.draft(request.toTerms(config), caller.actor());
    Edition edition = visible.require(id);
    return preconditions.created(
        URI.create("/api/v1/award-editions/" + id),
        EditionResponse.from(edition),
        edition.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseAwardEdition",
      summary = "Changes a draft",
      description =
          "A JSON Merge Patch; needs If-Match. Once the call is open an edition is what it was"
              + " announced to be; only its closing moves, by an extension (A4).")
  @RequestBody(content = @Content(schema = @Schema(implementation = EditionDraft.class)))
  @APIResponseSchema(EditionResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    draftEdition.revise(
        id,
        preconditions::requireMatch,
        terms -> patch.applyTo(EditionDraft.from(terms), EditionDraft.class).toTerms());
    Edition edition = visible.require(id);
    return preconditions.answerHashed(EditionResponse.from(edition), edition.version());
  }
}
