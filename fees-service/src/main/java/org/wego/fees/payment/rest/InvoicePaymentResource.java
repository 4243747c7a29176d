package org.wego.fees.payment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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
import org.wego.fees.payment.ReceivePayment;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Payments for an invoice. */
@Path("/api/v1/invoices/{id}/payments")
@Tag(name = "Payments")
@Produces(MediaType.APPLICATION_JSON)
public class InvoicePaymentResource {

  @Inject ReceivePayment receivePayment;
  @Inject PaymentAnswers answers;
  @Inject FeesCaller caller;

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent(required = true)
  @Operation(
      operationId = "payInvoice",
      summary = "Takes in what was paid for an invoice",
      description =
          "The invoice is served first. A rest within the configured tolerance is written off as a"
              + " wire shortfall; money beyond the invoice pays the member's others in the order in"
              + " which they are due, and is credit after that. Money is never refused for the state"
              + " of its invoice: for a void or paid one it is credit.")
  @APIResponseSchema(value = PaymentResponse.class, responseCode = "201")
  public Response pay(@PathParam("id") UUID id, PaymentRequest request) {
    return answers.created(
        receivePayment
            .forInvoice(id, request.toReceipt(), caller.actor())
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such invoice")));
  }
}
