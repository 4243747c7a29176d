package org.wego.fees.notice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.notice.MailInvoices;
import org.wego.platform.http.idempotency.Idempotent;

/** The mailing of a year's invoices. */
@Path("/api/v1/invoice-mailings")
@Tag(name = "Messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class InvoiceMailingResource {

  @Inject MailInvoices mailInvoices;
  @Inject FeesCaller caller;

  @POST
  @Idempotent
  @Operation(
      operationId = "mailInvoices",
      summary = "Mails the invoices of a year that were not mailed yet",
      description =
          "A fee run mails nothing by itself, so that it can be looked at first. Each invoice is"
              + " mailed once, with its PDF, however often this is asked for; those of members"
              + " without a billing contact wait for one, and are listed among the notices.")
  @APIResponseSchema(InvoiceMailingResponse.class)
  public Response mail(InvoiceMailingRequest request) {
    MailInvoices.Mailing mailing =
        request.dry()
            ? mailInvoices.preview(request.feeYear(), request.memberId())
            : mailInvoices.mail(request.feeYear(), request.memberId(), caller.actor());
    return Response.ok(InvoiceMailingResponse.from(request, mailing)).build();
  }
}
