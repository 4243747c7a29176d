package org.wego.fees.invoice.correction.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.wego.fees.Scope;
import org.wego.fees.invoice.InvoiceQueries;
import org.wego.fees.invoice.correction.GiveUpInvoice;
import org.wego.fees.invoice.correction.ReplaceInvoice;
import org.wego.fees.invoice.correction.VoidInvoice;
import org.wego.fees.invoice.rest.InvoiceResponse;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What corrects invoices: they are never edited (F12). */
@Path("/api/v1/invoices/{id}")
@Tag(name = "Invoices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class InvoiceCorrectionResource {

  @Inject VoidInvoice voidInvoice;
  @Inject ReplaceInvoice replaceInvoice;
  @Inject GiveUpInvoice giveUpInvoice;
  @Inject InvoiceQueries invoices;
  @Inject FeesCaller caller;

  @POST
  @Path("/void")
  @Idempotent(required = true)
  @Operation(
      operationId = "voidInvoice",
      summary = "Makes an invoice void",
      description =
          "It keeps its number and asks for nothing. What was paid for it becomes the member's"
              + " credit. An invoice that was credited or written off in part stays: correct it by a"
              + " credit note.")
  @APIResponseSchema(InvoiceResponse.class)
  public Response makeVoid(@PathParam("id") UUID id, ReasonRequest request) {
    return changed(id, voidInvoice.makeVoid(id, request.reason(), caller.actor()));
  }

  @POST
  @Path("/replacement")
  @Idempotent(required = true)
  @Operation(
      operationId = "replaceInvoice",
      summary = "Issues an invoice in place of a void one",
      description =
          "The fee is assessed anew, by the figures that count today; the new invoice has the next"
              + " number and names the void one (F11).")
  @APIResponseSchema(value = InvoiceResponse.class, responseCode = "201")
  public Response replace(@PathParam("id") UUID id) {
    UUID issued =
        replaceInvoice.replace(id, caller.actor()).orElseThrow(InvoiceCorrectionResource::notFound);
    return Response.created(URI.create("/api/v1/invoices/" + issued)).entity(read(issued)).build();
  }

  @POST
  @Path("/uncollectible")
  @Idempotent(required = true)
  @Operation(
      operationId = "giveUpInvoice",
      summary = "Writes off what is left of an invoice, by a decision of the committee",
      description = "Money that comes after all is taken for it, and the write-off reversed.")
  @APIResponseSchema(InvoiceResponse.class)
  public Response giveUp(@PathParam("id") UUID id, DecidedReasonRequest request) {
    return changed(
        id,
        giveUpInvoice.asUncollectible(
            id, request.reason(), request.decisionReference(), caller.actor()));
  }

  @POST
  @Path("/payment-impossible")
  @Idempotent(required = true)
  @Operation(
      operationId = "markPaymentImpossible",
      summary = "Records that sanctions or banking keep the member from paying",
      description =
          "It stays owed, without reminders and arrears, until money comes after all. It needs a"
              + " decision of the committee (G5).")
  @APIResponseSchema(InvoiceResponse.class)
  public Response paymentImpossible(@PathParam("id") UUID id, DecidedReasonRequest request) {
    return changed(
        id, giveUpInvoice.asPaymentImpossible(id, request.reason(), request.decisionReference()));
  }

  private Response changed(UUID id, boolean found) {
    if (!found) {
      throw notFound();
    }
    return Response.ok(read(id)).build();
  }

  private InvoiceResponse read(UUID id) {
    return invoices.details(id, Scope.ALL).map(InvoiceResponse::from).orElseThrow();
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such invoice");
  }
}
