package org.wego.fees.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.fees.ledger.EntryKind;

/**
 * What happened on a member's account in a span of days, derived from the ledger. Balances are what
 * the member owes less its unused money; below zero it has paid ahead.
 *
 * @param from the first day, {@code null} for the account's beginning
 * @param to the last day
 * @param opening the balance before the first day
 * @param closing the balance after the last day
 */
public record AccountStatement(
    UUID memberId,
    String memberName,
    LocalDate from,
    LocalDate to,
    BigDecimal opening,
    List<Line> lines,
    BigDecimal closing) {

  /**
   * An entry that changes the balance.
   *
   * @param document the number of the invoice or credit note; {@code null} for money
   * @param amount what it adds to the balance
   * @param balance after it
   */
  public record Line(
      UUID entryId,
      LocalDate bookedOn,
      EntryKind kind,
      String document,
      String reference,
      BigDecimal amount,
      BigDecimal balance) {}
}
