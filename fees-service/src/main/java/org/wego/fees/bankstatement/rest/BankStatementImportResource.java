package org.wego.fees.bankstatement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.bankstatement.BankStatementConfig;
import org.wego.fees.bankstatement.BankStatementQueries;
import org.wego.fees.bankstatement.ImportBankStatements;
import org.wego.fees.bankstatement.ImportOutcome;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Files of bank statements. */
@Path("/api/v1/bank-statement-imports")
@Tag(
    name = "Bank statements",
    description = "What the bank told, and what was made of it (F12); the Secretariat's alone")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class BankStatementImportResource {

  @Inject BankStatementQueries imports;
  @Inject ImportBankStatements importBankStatements;
  @Inject BankStatementConfig config;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listBankStatementImports",
      summary = "The imports of bank statements, the latest first",
      description = "Sort keys: importedAt.")
  public Page<BankStatementImportItem> list(@BeanParam ListParameters list) {
    return imports.list(list.page()).map(BankStatementImportItem::from);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getBankStatementImport",
      summary = "An import of bank statements, with its statements")
  @APIResponseSchema(BankStatementImportResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answer(read(id), 0);
  }

  @POST
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Idempotent
  @Operation(
      operationId = "importBankStatements",
      summary = "Imports a file of bank statements, all of it or nothing",
      description =
          "ISO 20022 CAMT.053, camt.053.001.02 to .13, without a DTD. Booked entries are taken in;"
              + " pending ones are counted. Every fault of the file is answered at once: an account"
              + " that is not the issuer's, other currencies than USD, balances that the entries do"
              + " not explain. A statement that is known changes nothing, and an entry of two"
              + " statements is booked once. What names invoices of one member, by number or"
              + " creditor reference, and pays what is left of them, within the tolerance for wire"
              + " shortfalls, is booked as a payment by itself; a single invoice named by creditor"
              + " reference alone is paid by any amount. All other entries wait in"
              + " /bank-statement-entries?state=UNMATCHED. A dry run books nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/xml",
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "statement", value = ExampleStatement.XML)))
  @APIResponseSchema(value = BankStatementImportResponse.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "A dry run, or all its statements were known",
      content = @Content(schema = @Schema(implementation = BankStatementImportResponse.class)))
  public Response importFile(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Checks all and changes nothing")
          boolean dryRun,
      byte[] file) {
    if (file.length > config.maxBytes()) {
      throw new ProblemException(
          PlatformError.BODY_TOO_LARGE,
          "A file of statements has at most " + config.maxBytes() + " bytes");
    }
    ImportOutcome outcome = importBankStatements.run(file, dryRun, caller.actor());
    if (outcome.importId() == null) {
      return Response.ok(BankStatementImportResponse.preview(outcome)).build();
    } else if (!outcome.isNew()) {
      return Response.ok(read(outcome.importId()).again(dryRun)).build();
    }
    return Response.created(URI.create("/api/v1/bank-statement-imports/" + outcome.importId()))
        .entity(read(outcome.importId()))
        .build();
  }

  private BankStatementImportResponse read(UUID id) {
    return imports
        .find(id)
        .map(BankStatementImportResponse::from)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such import"));
  }
}
