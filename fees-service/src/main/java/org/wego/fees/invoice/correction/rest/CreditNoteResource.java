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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.invoice.InvoiceQueries;
import org.wego.fees.invoice.correction.CreditNote;
import org.wego.fees.invoice.correction.CreditNoteQueries;
import org.wego.fees.pdf.CreditNotePdf;
import org.wego.platform.http.document.DocumentAnswers;
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
  @Inject InvoiceQueries invoices;
  @Inject CreditNotePdf pdf;
  @Inject FeesCaller caller;
  @Inject DocumentAnswers answers;

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
  @Produces({MediaType.APPLICATION_JSON, DocumentAnswers.PDF})
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.MEMBER})
  @Operation(
      operationId = "getCreditNote",
      summary = "A credit note, for whoever sees its invoice",
      description = "The document as PDF, where the caller would rather have that.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CreditNoteResponse.class)),
        @Content(
            mediaType = DocumentAnswers.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("id") UUID id) {
    CreditNote note =
        notes
            .find(id)
            .filter(n -> invoices.find(n.invoiceId(), caller.scope()).isPresent())
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such credit note"));
    // It is never changed.
    long version = 0;
    return answers.answer(
        CreditNoteResponse.from(note), () -> pdf.render(id), note.number(), version);
  }
}
