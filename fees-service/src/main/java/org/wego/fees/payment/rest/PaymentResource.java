package org.wego.fees.payment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.DayRange;
import org.wego.fees.FeesCaller;
import org.wego.fees.FeesError;
import org.wego.fees.Roles;
import org.wego.fees.money.UsDollars;
import org.wego.fees.payment.AllocatePayment;
import org.wego.fees.payment.PaymentDetails;
import org.wego.fees.payment.PaymentQueries;
import org.wego.fees.payment.ReceivePayment;
import org.wego.fees.payment.RefundPayment;
import org.wego.fees.pdf.ReceiptPdf;
import org.wego.platform.http.document.DocumentAnswers;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** The payments: a member sees its own. */
@Path("/api/v1/payments")
@Tag(name = "Payments", description = "Money in and back, by bank transfer (F12)")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

  @Inject PaymentQueries payments;
  @Inject ReceivePayment receivePayment;
  @Inject AllocatePayment allocatePayment;
  @Inject RefundPayment refundPayment;
  @Inject PaymentAnswers answers;
  @Inject FeesCaller caller;
  @Inject ReceiptPdf receipt;
  @Inject DocumentAnswers documents;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listPayments",
      summary = "The payments, the latest first",
      description = "Sort keys: receivedOn.")
  public Page<PaymentItem> list(
      @BeanParam ListParameters list,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("from") @Parameter(description = "Received on this day or later") LocalDate from,
      @QueryParam("to") @Parameter(description = "Received on this day or earlier") LocalDate to) {
    DayRange.require(from, to);
    return payments
        .list(caller.ownScope(), new PaymentQueries.Wanted(memberId, from, to), list.page())
        .map(PaymentItem::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Produces({MediaType.APPLICATION_JSON, DocumentAnswers.PDF})
  @Operation(
      operationId = "getPayment",
      summary = "A payment and what became of it",
      description = "The receipt as PDF, where the caller would rather have that.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PaymentResponse.class)),
        @Content(
            mediaType = DocumentAnswers.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("id") UUID id) {
    PaymentDetails found =
        payments.find(id, caller.ownScope()).orElseThrow(PaymentAnswers::notFound);
    return documents.answer(
        PaymentResponse.from(found),
        () -> receipt.render(id),
        "receipt-" + id,
        found.payment().version());
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent(required = true)
  @Operation(
      operationId = "receivePayment",
      summary = "Takes in what a member paid",
      description =
          "It pays the member's invoices in the order in which they are due; what is left is the"
              + " member's credit, which its next invoice uses.")
  @APIResponseSchema(value = PaymentResponse.class, responseCode = "201")
  public Response receive(MemberPaymentRequest request) {
    UUID id =
        receivePayment
            .fromMember(request.memberId(), request.toReceipt(), caller.actor())
            .orElseThrow(PaymentResource::unknownMember);
    return answers.created(id);
  }

  @POST
  @Path("/{id}/allocations")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent(required = true)
  @Operation(
      operationId = "allocatePayment",
      summary = "Uses what is left of a payment for an invoice of its member")
  @APIResponseSchema(value = PaymentResponse.class, responseCode = "201")
  public Response allocate(@PathParam("id") UUID id, AllocationRequest request) {
    return answers.changed(
        allocatePayment.allocate(
            id, request.invoiceId(), UsDollars.of(request.amount()), caller.actor()));
  }

  @POST
  @Path("/{id}/refunds")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent(required = true)
  @Operation(
      operationId = "refundPayment",
      summary = "Pays back what no invoice has used of a payment",
      description = "Books what the bank transfers back, with its reason.")
  @APIResponseSchema(value = PaymentResponse.class, responseCode = "201")
  public Response refund(@PathParam("id") UUID id, RefundRequest request) {
    Optional<UUID> refunded =
        refundPayment.refund(id, UsDollars.of(request.amount()), request.reason(), caller.actor());
    return answers.changed(refunded);
  }

  private static ProblemException unknownMember() {
    String detail = "No billing account has this id";
    return new ProblemException(FeesError.MEMBER_UNKNOWN, detail)
        .withFaults(List.of(new Fault("/memberId", "UNKNOWN_VALUE", detail)));
  }
}
