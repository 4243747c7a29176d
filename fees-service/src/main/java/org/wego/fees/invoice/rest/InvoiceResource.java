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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.invoice.Invoice;
import org.wego.fees.invoice.InvoiceQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The invoices: a member sees its own, a regional office those of its region. */
@Path("/api/v1/invoices")
@Tag(name = "Invoices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.MEMBER})
public class InvoiceResource {

  @Inject InvoiceQueries invoices;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listInvoices",
      summary = "The invoices, the latest fee year first, by number",
      description = "Sort keys: feeYear, number, memberName.")
  public Page<InvoiceSummary> list(
      @BeanParam ListParameters list, @BeanParam InvoiceFilter filter) {
    return invoices.list(caller.scope(), filter.toWanted(), list.page()).map(InvoiceSummary::from);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getInvoice", summary = "An invoice as it was sent")
  @APIResponseSchema(InvoiceResponse.class)
  public Response get(@PathParam("id") UUID id) {
    Invoice invoice =
        invoices
            .find(id, caller.scope())
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such invoice"));
    return preconditions.answer(InvoiceResponse.from(invoice), invoice.version());
  }
}
