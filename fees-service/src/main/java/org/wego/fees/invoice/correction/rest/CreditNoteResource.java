package org.wego.fees.invoice.correction.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.Roles;
import org.wego.fees.invoice.correction.CreditNoteQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** All credit notes. */
@Path("/api/v1/credit-notes")
@Tag(name = "Credit notes", description = "What was taken back of invoices (F12)")
@Produces(MediaType.APPLICATION_JSON)
public class CreditNoteResource {

  @Inject CreditNoteQueries notes;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listCreditNotes",
      summary = "The credit notes in the order of their issue",
      description = "Sort keys: issuedOn.")
  public Page<CreditNoteResponse> list(@BeanParam ListParameters list) {
    return notes.list(null, list.page()).map(CreditNoteResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getCreditNote", summary = "A credit note")
  @APIResponseSchema(CreditNoteResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(read(id));
  }

  private CreditNoteResponse read(UUID id) {
    return notes
        .find(id)
        .map(CreditNoteResponse::from)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such credit note"));
  }
}
