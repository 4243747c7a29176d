package org.wego.fees.invoice.correction.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.invoice.InvoiceQueries;
import org.wego.fees.invoice.correction.CreditNoteQueries;
import org.wego.fees.invoice.correction.IssueCreditNote;
import org.wego.fees.money.UsDollars;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Credit notes of an invoice: whoever sees the invoice sees them. */
@Path("/api/v1/invoices/{id}/credit-notes")
@Tag(name = "Credit notes")
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceCreditNoteResource {

  @Inject CreditNoteQueries notes;
  @Inject InvoiceQueries invoices;
  @Inject IssueCreditNote issueCreditNote;
  @Inject FeesCaller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.MEMBER})
  @Operation(
      operationId = "listCreditNotesOfInvoice",
      summary = "What was taken back of an invoice",
      description = "Sort keys: issuedOn.")
  public Page<CreditNoteResponse> listOf(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    invoices.find(id, caller.scope()).orElseThrow(InvoiceCreditNoteResource::noInvoice);
    return notes.list(id, list.page()).map(CreditNoteResponse::from);
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent(required = true)
  @Operation(
      operationId = "issueCreditNote",
      summary = "Takes back a part of an invoice, or all of it",
      description =
          "At most what is left and was paid of it; what it takes back of money that was paid"
              + " becomes the member's credit.")
  @APIResponseSchema(value = CreditNoteResponse.class, responseCode = "201")
  public Response issue(@PathParam("id") UUID id, CreditNoteRequest request) {
    UUID note =
        issueCreditNote
            .issue(id, UsDollars.of(request.amount()), request.reason(), caller.actor())
            .orElseThrow(InvoiceCreditNoteResource::noInvoice);
    return Response.created(URI.create("/api/v1/credit-notes/" + note))
        .entity(notes.find(note).map(CreditNoteResponse::from).orElseThrow())
        .build();
  }

  private static ProblemException noInvoice() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such invoice");
  }
}
