package org.wego.membership.leadership.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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
import org.wego.membership.leadership.ImportLeadership;
import org.wego.membership.organization.Name;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Imports of the leadership of a term. */
@Path("/api/v1/leadership-imports")
@Tag(name = "Leadership")
@Produces(MediaType.APPLICATION_JSON)
public class LeadershipImportResource {

  @Inject ImportLeadership importLeadership;
  @Inject ImportQueries imports;
  @Inject Caller caller;

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importLeadership",
      summary = "Imports the leadership of a term",
      description =
          "All of the file or nothing. Members are named by their English names, however written"
              + " (M8), and hold offices (G2) or host Regional Offices (REGIONAL_OFFICE_ with the"
              + " region, G4). Every faulty row is told, with a pointer to line and column; rows"
              + " that are known already change nothing. A dry run checks everything, changes"
              + " nothing and reports the faults.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "leadership",
                      value =
                          """
                          office,member,from,to
                          PRESIDENT_CITY,Seoul,2014-11-06,
                          REGIONAL_OFFICE_ASIA,Chengdu,2014-11-06,
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "Imported",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(
      responseCode = "200",
      description = "What a dry run found",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Response importLeadership(
      @QueryParam("term")
          @Size(max = 100)
          @Name
          @Parameter(
              description =
                  "The name of the term, known or new; the one of the earliest day unless given",
              example = "2014-2017")
          String term,
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Whether to check only and change nothing")
          boolean dryRun,
      byte[] content) {
    ImportReport report =
        importLeadership.run(
            content, term == null || term.isBlank() ? null : term.strip(), dryRun, caller.actor());
    return dryRun
        ? Response.ok(report).build()
        : Response.created(report.location()).entity(report).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getLeadershipImport", summary = "The report of an import")
  public ImportReport get(@PathParam("id") UUID id) {
    return imports.get(ImportKind.LEADERSHIP, id);
  }
}
