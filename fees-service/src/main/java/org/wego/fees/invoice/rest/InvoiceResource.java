package org.wego.fees.invoice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.invoice.InvoiceDetails;
import org.wego.fees.invoice.InvoiceQueries;
import org.wego.fees.pdf.InvoicePdf;
import org.wego.platform.http.document.DocumentAnswers;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The invoices: a member sees its own, a regional office those of its region. */
@Path("/api/v1/invoices")
@Tag(name = "Invoices", description = "Invoices of the annual fee, as data and as PDF")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.MEMBER})
public class InvoiceResource {

  @Inject InvoiceQueries invoices;
  @Inject FeesCaller caller;
  @Inject InvoicePdf pdf;
  @Inject DocumentAnswers answers;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listInvoices",
      summary = "The invoices, the latest fee year first, by number",
      description = "Sort keys: feeYear, number, memberName, dueOn.")
  public Page<InvoiceSummary> list(
      @BeanParam ListParameters list, @BeanParam InvoiceFilter filter) {
    LocalDate today = LocalDate.now(clock);
    return invoices
        .list(caller.scope(), filter.toWanted(), list.page())
        .map(invoice -> InvoiceSummary.from(invoice, today));
  }

  @GET
  @Path("/{id}")
  @Produces({MediaType.APPLICATION_JSON, DocumentAnswers.PDF})
  @Operation(
      operationId = "getInvoice",
      summary = "An invoice as it was sent",
      description = "The document as PDF, where the caller would rather have that.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = InvoiceResponse.class)),
        @Content(
            mediaType = DocumentAnswers.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("id") UUID id) {
    InvoiceDetails found =
        invoices
            .details(id, caller.scope())
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such invoice"));
    return answers.answer(
        InvoiceResponse.from(found),
        () -> pdf.render(id),
        found.invoice().number(),
        found.invoice().version());
  }
}
