package org.wego.membership.consultation.rest;

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
import org.wego.membership.consultation.ImportConsultations;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportQueries;
import org.wego.membership.imports.ImportReport;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Imports of consultation requests. */
@Path("/api/v1/consultation-request-imports")
@Tag(name = "Consultation request imports", description = "Files of consultation requests as CSV")
@Produces(MediaType.APPLICATION_JSON)
public class ConsultationImportResource {

  @Inject ImportConsultations importConsultations;
  @Inject ImportQueries imports;
  @Inject Caller caller;

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importConsultationRequests",
      summary = "Imports consultation requests of the past",
      description =
          "All of the file or nothing; every faulty row is told, with a pointer to line and column."
              + " A row names its member by country and name; it is DELIVERED unless it says how far"
              + " it is (M11). Rows that are known already with the same data change nothing. A dry"
              + " run checks everything and changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "requests",
                      value =
                          """
                          member,country,kind,year,subject
                          Hanoi,VN,FEASIBILITY_STUDY,2015,Civic Participation System
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "Imported",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(
      responseCode = "200",
      description = "What a dry run found",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Response importRequests(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Whether to check only and change nothing")
          boolean dryRun,
      byte[] content) {
    ImportReport report = importConsultations.run(content, dryRun, caller.actor());
    return dryRun
        ? Response.ok(report).build()
        : Response.created(report.location()).entity(report).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "getConsultationRequestImport",
      summary = "The report of an import of consultation requests")
  public ImportReport get(@PathParam("id") UUID id) {
    return imports.get(ImportKind.CONSULTATION_REQUESTS, id);
  }
}
