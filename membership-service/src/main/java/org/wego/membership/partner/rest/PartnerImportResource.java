package org.wego.membership.partner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportQueries;
import org.wego.membership.imports.ImportReport;
import org.wego.membership.partner.ImportPartners;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Imports of partners. */
@Path("/api/v1/partner-imports")
@Tag(name = "Partner imports", description = "Files of partners as CSV")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerImportResource {

  @Inject ImportPartners importPartners;
  @Inject ImportQueries imports;
  @Inject Caller caller;

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importPartners",
      summary = "Imports partners with their memoranda",
      description =
          "All of the file or nothing; every faulty row is told, with a pointer to line and column."
              + " Rows that are known already with the same data change nothing. A memorandum is"
              + " signed on a day or in a month (G6). A dry run checks everything and changes"
              + " nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "partners",
                      value =
                          """
                          name,abbreviation,memorandumSigned,scope
                          International Institute of Administrative Sciences,IIAS,2012-02,Administrative sciences
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "Imported",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(
      responseCode = "200",
      description = "What a dry run found",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Response importPartners(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Whether to check only and change nothing")
          boolean dryRun,
      byte[] content) {
    ImportReport report = importPartners.run(content, dryRun, caller.actor());
    return dryRun
        ? Response.ok(report).build()
        : Response.created(report.location()).entity(report).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getPartnerImport", summary = "The report of an import of partners")
  public ImportReport get(@PathParam("id") UUID id) {
    return imports.get(ImportKind.PARTNERS, id);
  }
}
