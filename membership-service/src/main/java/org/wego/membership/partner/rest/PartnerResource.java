package org.wego.membership.partner.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.organization.Name;
import org.wego.membership.partner.PartnerDetails;
import org.wego.membership.partner.PartnerQueries;
import org.wego.membership.partner.RegisterPartner;
import org.wego.membership.partner.RevisePartner;
import org.wego.membership.partner.SignMemorandum;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** Partners and their memoranda of understanding. */
@Path("/api/v1/partners")
@Tag(name = "Partners", description = "Who holds a memorandum of understanding (G6)")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {

  @Inject PartnerQueries partners;
  @Inject RegisterPartner registerPartner;
  @Inject RevisePartner revisePartner;
  @Inject SignMemorandum signMemorandum;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listPartners",
      summary = "The partners",
      description = "Each with its latest memorandum. Sort key: name (as it comes).")
  public Page<PartnerItem> list(
      @BeanParam ListParameters list,
      @QueryParam("q")
          @Size(min = 1, max = 200)
          @Name
          @Parameter(
              description = "A part of the name or the abbreviation, in any case",
              example = "aspac")
          String q) {
    return partners.list(q == null ? null : NameKey.of(q), list.page()).map(PartnerItem::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getPartner", summary = "A partner with its memoranda")
  @APIResponseSchema(PartnerResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(
        partners
            .find(id)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such partner")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "registerPartner",
      summary = "Registers a partner",
      description = "A name is there once, however it is written; a second one is refused.")
  @APIResponseSchema(value = PartnerResponse.class, responseCode = "201")
  public Response register(PartnerRequest request) {
    PartnerDetails partner =
        registerPartner.register(
            request.toProfile(),
            request.memorandum() == null ? null : request.memorandum().toTerms(),
            caller.actor());
    return created(partner);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "revisePartner",
      summary = "Changes what a partner is called and where it is found",
      description = "A JSON Merge Patch; needs If-Match.")
  @RequestBody(content = @Content(schema = @Schema(implementation = PartnerRevision.class)))
  @APIResponseSchema(PartnerResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    return answer(
        revisePartner.revise(
            id,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(PartnerRevision.from(current.profile()), PartnerRevision.class)
                  .toProfile();
            },
            caller.actor()));
  }

  @POST
  @Path("/{id}/memoranda")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "signMemorandum",
      summary = "Records a memorandum that was signed with a partner",
      description =
          "Signed on a day, or in a month where no more is known; it is shown as it was given"
              + " (G6).")
  @APIResponseSchema(value = PartnerResponse.class, responseCode = "201")
  public Response sign(@PathParam("id") UUID id, MemorandumRequest request) {
    return created(signMemorandum.sign(id, request.toTerms(), caller.actor()));
  }

  private Response answer(PartnerDetails partner) {
    return preconditions.answer(PartnerResponse.from(partner), partner.version());
  }

  private Response created(PartnerDetails partner) {
    return preconditions.created(
        URI.create("/api/v1/partners/" + partner.id()),
        PartnerResponse.from(partner),
        partner.version());
  }
}
