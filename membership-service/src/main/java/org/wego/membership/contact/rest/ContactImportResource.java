package org.wego.membership.contact.rest;

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
import org.wego.membership.contact.ImportContacts;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportQueries;
import org.wego.membership.imports.ImportReport;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Imports of contacts. */
@Path("/api/v1/contact-imports")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactImportResource {

  @Inject ImportContacts importContacts;
  @Inject ImportQueries imports;
  @Inject Caller caller;

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importContacts",
      summary = "Imports contacts of members",
      description =
          "All of the file or nothing. Every faulty row is told, with a pointer to line and column."
              + " A row names its member by memberId, or by memberName and country. Rows that are"
              + " contacts already with the same data change nothing (M13). verifiedAt is a day; it"
              + " counts as a verification (M10). A dry run checks everything, changes nothing and"
              + " reports the faults.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "contacts",
                      value =
                          """
                          memberName,country,type,name,nativeName,title,email,phone,language,verifiedAt
                          Seoul,KR,BILLING,Lee Seo-yeon,이서연,Treasurer,treasury@seoul.example,+82 2 2133 1234,ko,2026-11-20
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "Imported",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(
      responseCode = "200",
      description = "What a dry run found",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Response importContacts(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Whether to check only and change nothing")
          boolean dryRun,
      byte[] content) {
    ImportReport report = importContacts.run(content, dryRun, caller.actor());
    return dryRun
        ? Response.ok(report).build()
        : Response.created(report.location()).entity(report).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getContactImport", summary = "The report of an import of contacts")
  public ImportReport get(@PathParam("id") UUID id) {
    return imports.get(ImportKind.CONTACTS, id);
  }
}
