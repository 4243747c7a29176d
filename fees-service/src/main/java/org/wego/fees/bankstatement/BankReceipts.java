package org.wego.fees.bankstatement;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.wego.fees.payment.Receipt;

/** Tells of an entry as payments do. */
final class BankReceipts {

  private static final int LONGEST_REFERENCE = 140;

  private BankReceipts() {}

  /** The entry as a receipt; a value date that is still to come is not waited for. */
  static Receipt of(StatementEntry entry, LocalDate today) {
    String reference =
        Stream.of(
                String.join(" ", entry.creditorReferences()),
                entry.remittance(),
                entry.endToEndId())
            .filter(told -> told != null && !told.isBlank())
            .map(told -> told.replace('\n', ' '))
            .map(told -> told.substring(0, Math.min(told.length(), LONGEST_REFERENCE)))
            .findFirst()
            .orElse(null);
    return new Receipt(
        entry.amount(),
        entry.valueOn().isAfter(today) ? entry.bookedOn() : entry.valueOn(),
        reference,
        entry.payer());
  }
}
