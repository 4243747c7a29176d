package org.wego.fees.bankstatement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.bankstatement.BankEntry;
import org.wego.fees.bankstatement.BankEntryDetails;
import org.wego.fees.bankstatement.Candidate;
import org.wego.fees.bankstatement.Direction;
import org.wego.fees.bankstatement.EnteredPayment;
import org.wego.fees.bankstatement.EntryState;
import org.wego.fees.bankstatement.UnmatchedReason;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.platform.http.json.Money;

/** An entry, what became of it, and what it may be for, or be. */
@Schema(name = "BankStatementEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankEntryResponse(
    UUID id,
    EntryState state,
    @Schema(description = "Why it was not booked by itself") UnmatchedReason reason,
    Direction direction,
    Money amount,
    @Schema(description = "Whether it takes an earlier entry back") boolean reversal,
    LocalDate bookedOn,
    LocalDate valueOn,
    @Schema(description = "The account that it was booked on") String account,
    @Schema(description = "The bank's own reference") String bankReference,
    @Schema(description = "Within its statement") String entryReference,
    String endToEndId,
    @Schema(description = "Free text, line by line") String remittance,
    @Schema(description = "Structured references") List<String> creditorReferences,
    String payer,
    String payerAccount,
    @Schema(description = "As far as the bank tells of them") Money charges,
    @Schema(description = "The payment that it is") UUID paymentId,
    String dismissalReason,
    @Schema(description = "When somebody decided on it") Instant decidedAt,
    String decidedBy,
    List<Proposal> candidates,
    @Schema(description = "Payments entered by hand that it may be") List<Entered> payments) {

  /** A payment entered by hand that the entry may be. */
  @Schema(name = "BankStatementEntryPayment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entered(
      UUID paymentId, UUID memberId, Money amount, LocalDate receivedOn, String reference) {

    static Entered from(EnteredPayment from) {
      return new Entered(
          from.paymentId(),
          from.memberId(),
          Money.usd(from.amount()),
          from.receivedOn(),
          from.reference());
    }
  }

  /** An invoice that the entry may be for. */
  @Schema(name = "BankStatementEntryCandidate")
  public record Proposal(
      UUID invoiceId,
      @Schema(examples = "WEGO-2016-000001") String invoiceNumber,
      UUID memberId,
      String memberName,
      InvoiceStatus status,
      Money outstanding,
      LocalDate dueOn,
      @Schema(description = "Whether the entry names the invoice") boolean named,
      @Schema(description = "Whether it names the member") boolean memberNamed,
      @Schema(description = "Whether it pays what is left, within the tolerance")
          boolean amountFits) {

    static Proposal from(Candidate from) {
      return new Proposal(
          from.invoiceId(),
          from.invoiceNumber(),
          from.memberId(),
          from.memberName(),
          from.status(),
          Money.usd(from.outstanding()),
          from.dueOn(),
          from.named(),
          from.memberNamed(),
          from.amountFits());
    }
  }

  static BankEntryResponse from(BankEntryDetails details) {
    BankEntry entry = details.entry();
    return new BankEntryResponse(
        entry.id(),
        entry.state(),
        entry.unmatchedReason(),
        entry.direction(),
        new Money(entry.amount(), entry.currency()),
        entry.reversal(),
        entry.bookedOn(),
        entry.valueOn(),
        entry.account(),
        entry.bankReference(),
        entry.entryReference(),
        entry.endToEndId(),
        entry.remittance(),
        entry.creditorReferences(),
        entry.payer(),
        entry.payerAccount(),
        entry.charges() == null ? null : Money.usd(entry.charges()),
        entry.paymentId(),
        entry.dismissalReason(),
        entry.decidedAt(),
        entry.decidedBy(),
        details.candidates().stream().map(Proposal::from).toList(),
        details.payments().stream().map(Entered::from).toList());
  }
}
