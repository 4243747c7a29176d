package org.wego.fees.invoice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Explanation;
import org.wego.fees.invoice.Invoice;
import org.wego.fees.invoice.InvoiceDetails;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.fees.issuer.BankAccount;
import org.wego.platform.http.json.Money;

/** An invoice as it was sent. */
@Schema(name = "Invoice")
public record InvoiceResponse(
    UUID id,
    @Schema(description = "Gapless within the fee year", examples = "WEGO-2016-000001")
        String number,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(examples = "2016") int feeYear,
    Money total,
    @Schema(description = "What payments covered") Money paid,
    @Schema(description = "What credit notes took back") Money credited,
    @Schema(description = "What was given up") Money writtenOff,
    @Schema(description = "What is left to pay") Money outstanding,
    InvoiceStatus status,
    LocalDate issuedOn,
    LocalDate dueOn,
    @Schema(description = "Still asked for, and due before today") boolean overdue,
    @Schema(description = "Whom it was sent to, as it was then") BillTo billTo,
    @Schema(description = "Who sent it and where it is paid, as it was then") Issuer issuer,
    @Schema(
            description = "To be given with the payment: the number as ISO 11649 has it",
            examples = "RF76WEGO2016000001")
        String paymentReference,
    List<Line> lines,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The void invoice that it stands for (F11)")
        UUID replaces,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why it is void, uncollectible or cannot be paid")
        String statusReason,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The decision that says so (G5)", examples = "EXCOM-2026-07")
        String decisionReference,
    @Schema(description = "What led to the total, kept for ever (F9)") Explanation explanation) {

  /** Whom an invoice was sent to. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BillTo(
      @Schema(examples = "Seoul") String name,
      String nativeName,
      String address,
      @Schema(examples = "KR") String country) {}

  /** Who sent an invoice. */
  @Schema(name = "InvoiceIssuer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Issuer(
      @Schema(examples = "WeGO Secretariat") String name,
      String address,
      String registration,
      BankAccount bankAccount,
      String paymentInstructions) {}

  /** What an invoice asks for. */
  @Schema(name = "InvoiceLine")
  public record Line(
      @Schema(examples = "Annual membership fee 2016") String description, Money amount) {}

  public static InvoiceResponse from(InvoiceDetails details) {
    Invoice invoice = details.invoice();
    org.wego.fees.issuer.Issuer issuer = details.issuer();
    return new InvoiceResponse(
        invoice.id(),
        invoice.number(),
        invoice.memberId(),
        invoice.memberName(),
        invoice.feeYear(),
        new Money(invoice.total(), invoice.currency()),
        new Money(invoice.paid(), invoice.currency()),
        new Money(invoice.credited(), invoice.currency()),
        new Money(invoice.writtenOff(), invoice.currency()),
        new Money(invoice.outstanding(), invoice.currency()),
        invoice.status(),
        invoice.issuedOn(),
        invoice.dueOn(),
        details.overdue(),
        new BillTo(
            invoice.memberName(), invoice.nativeName(), invoice.address(), invoice.country()),
        new Issuer(
            issuer.name(),
            issuer.address(),
            issuer.registration(),
            issuer.account(),
            issuer.paymentInstructions()),
        invoice.paymentReference(),
        invoice.lines().stream()
            .map(l -> new Line(l.description(), new Money(l.amount(), invoice.currency())))
            .toList(),
        invoice.replaces(),
        invoice.statusReason(),
        invoice.decisionReference(),
        invoice.explanation());
  }
}
