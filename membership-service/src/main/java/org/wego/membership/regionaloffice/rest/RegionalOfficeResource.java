package org.wego.membership.regionaloffice.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.organization.Region;
import org.wego.membership.regionaloffice.KeepRegionalOffice;
import org.wego.membership.regionaloffice.RegionalOfficeDetails;
import org.wego.membership.regionaloffice.RegionalOfficeQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Regional Offices and their hosts. */
@Path("/api/v1/regional-offices")
@Tag(name = "Regional Offices", description = "Affiliates hosted by a member (G4)")
@Produces(MediaType.APPLICATION_JSON)
public class RegionalOfficeResource {

  @Inject RegionalOfficeQueries offices;
  @Inject KeepRegionalOffice keepRegionalOffice;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listRegionalOffices",
      summary = "The Regional Offices",
      description =
          "The oldest first unless asked otherwise. Sort keys: region, name, establishedOn.")
  public Page<RegionalOfficeResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("region") Region region,
      @QueryParam("asOf")
          @Parameter(description = "Only those that are open on that day", example = "2016-03-31")
          LocalDate asOf) {
    return offices.list(region, asOf, list.page()).map(RegionalOfficeResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "establishRegionalOffice",
      summary = "Establishes a Regional Office",
      description =
          "A present member hosts it, and a region has one at a time (G4). When its host leaves the"
              + " membership the office closes that day.")
  @APIResponseSchema(value = RegionalOfficeResponse.class, responseCode = "201")
  public Response establish(RegionalOfficeRequest request) {
    RegionalOfficeDetails office = keepRegionalOffice.establish(request.toText(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/regional-offices/" + office.id()),
        RegionalOfficeResponse.from(office),
        office.version());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getRegionalOffice", summary = "One Regional Office")
  @APIResponseSchema(RegionalOfficeResponse.class)
  public Response get(@PathParam("id") UUID id) {
    RegionalOfficeDetails office =
        offices
            .find(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        PlatformError.NOT_FOUND, "There is no such Regional Office"));
    // The host may be renamed without a new version of the office.
    return preconditions.answerHashed(RegionalOfficeResponse.from(office), office.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseRegionalOffice",
      summary = "Changes a Regional Office",
      description =
          "Another name or host, or its closing. A JSON Merge Patch; needs If-Match. The region"
              + " stays.")
  @RequestBody(content = @Content(schema = @Schema(implementation = RegionalOfficeRequest.class)))
  @APIResponseSchema(RegionalOfficeResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    RegionalOfficeDetails office =
        keepRegionalOffice.revise(
            id,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(RegionalOfficeRequest.from(current), RegionalOfficeRequest.class)
                  .toText();
            },
            caller.actor());
    return preconditions.answerHashed(RegionalOfficeResponse.from(office), office.version());
  }
}
