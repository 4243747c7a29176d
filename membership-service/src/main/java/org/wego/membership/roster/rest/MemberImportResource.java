package org.wego.membership.roster.rest;

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
import org.wego.membership.roster.ImportRoster;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Imports of rosters. */
@Path("/api/v1/member-imports")
@Tag(name = "Member imports", description = "Rosters of members as CSV")
@Produces(MediaType.APPLICATION_JSON)
public class MemberImportResource {

  @Inject ImportRoster importRoster;
  @Inject ImportQueries imports;
  @Inject Caller caller;

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importMembers",
      summary = "Imports a roster of members",
      description =
          "All of the file or nothing. Every faulty row is told, with a pointer to line and column."
              + " Rows that are members already with the same data change nothing. Founding members"
              + " are FULL since 2010-09-08 (M5). A dry run checks everything, changes nothing and"
              + " reports the faults.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "roster",
                      value =
                          """
                          id,name,organizationType,category,since,founding,region,country,population
                          0153c9f8-3424-7aa1-84a6-3585008bcfb0,Seoul,CITY,FULL,2010-09-08,true,ASIA,KR,10103200
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "Imported",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(
      responseCode = "200",
      description = "What a dry run found",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Response importRoster(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Whether to check only and change nothing")
          boolean dryRun,
      byte[] content) {
    ImportReport report = importRoster.run(content, dryRun, caller.actor());
    return dryRun
        ? Response.ok(report).build()
        : Response.created(report.location()).entity(report).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getMemberImport", summary = "The report of an import")
  public ImportReport get(@PathParam("id") UUID id) {
    return imports.get(ImportKind.MEMBERS, id);
  }
}
