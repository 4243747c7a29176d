package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.invoice.correction.IssueCreditNote;
import org.wego.fees.invoice.correction.VoidInvoice;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.platform.persistence.sql.Sql;

/**
 * Takes back the invoice of a year for which its member turns out to be exempt (F8): it becomes
 * void while nothing has happened to it, and is credited otherwise, so that what was paid is the
 * member's credit.
 */
@ApplicationScoped
class CorrectExemptInvoice {

  @Inject MoneyLocks locks;
  @Inject VoidInvoice voidInvoice;
  @Inject IssueCreditNote issueCreditNote;
  @Inject Sql sql;

  /** Corrects the year's invoice, if there is one, and keeps with the exemption what was done. */
  void of(UUID exemption, GrantExemption.Terms terms) {
    invoice(terms).ifPresent(invoice -> correct(exemption, invoice, terms));
  }

  private Optional<LockedInvoice> invoice(GrantExemption.Terms terms) {
    return sql.find(
            "SELECT id FROM invoice WHERE member_id = ? AND fee_year = ? AND status <> 'VOID'",
            row -> row.getObject(1, UUID.class),
            terms.memberId(),
            terms.feeYear())
        .flatMap(locks::invoice);
  }

  private void correct(UUID exemption, LockedInvoice invoice, GrantExemption.Terms terms) {
    String reason = "Exempt from the fee of %d (F8): %s".formatted(terms.feeYear(), terms.reason());
    if (untouched(invoice)) {
      voidInvoice.makeVoid(invoice.id(), reason, terms.actor());
      sql.update(
          "UPDATE exemption SET voided_invoice_id = ? WHERE id = ?", invoice.id(), exemption);
    } else if (invoice.creditable().signum() > 0) {
      UUID note =
          issueCreditNote
              .issue(invoice.id(), invoice.creditable(), reason, terms.actor())
              .orElseThrow();
      sql.update("UPDATE exemption SET credit_note_id = ? WHERE id = ?", note, exemption);
    }
  }

  private static boolean untouched(LockedInvoice invoice) {
    return invoice.paid().add(invoice.credited()).add(invoice.writtenOff()).signum() == 0;
  }
}
