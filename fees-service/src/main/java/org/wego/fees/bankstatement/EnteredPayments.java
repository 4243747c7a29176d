package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.wego.fees.bankstatement.Mentions.InvoiceNumber;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Finds payments that were entered by hand and that entries may tell of again (F12): of the same
 * amount, received within some days of the entry, and not yet told of by another entry.
 */
@ApplicationScoped
class EnteredPayments {

  private static final String TOLD_AGAIN =
      """
      SELECT e.id
        FROM unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::date[], ?::date[])
             AS e (id, member_id, amount, earliest, latest)
       WHERE EXISTS (
               SELECT 1 FROM payment p
                WHERE p.member_id = e.member_id
                  AND p.amount = e.amount
                  AND p.received_on BETWEEN e.earliest AND e.latest
                  AND p.bank_entry_id IS NULL)
      """;

  private static final String CANDIDATES =
      """
      WITH named AS (
        SELECT i.member_id
          FROM unnest(?::integer[], ?::integer[]) AS n (fee_year, number)
          JOIN invoice i ON i.fee_year = n.fee_year AND i.number_in_year = n.number
      )
      SELECT p.id, p.member_id, p.amount, p.received_on, p.reference
        FROM payment p
       WHERE p.bank_entry_id IS NULL
         AND p.amount = ?
         AND p.received_on BETWEEN ? AND ?
         AND (p.member_id IN (SELECT member_id FROM named) OR NOT EXISTS (SELECT 1 FROM named))
       ORDER BY p.received_on, p.id
       LIMIT 10
      """;

  @Inject BankStatementConfig config;
  @Inject Sql sql;

  /** An entry, and the member that it would be booked for. */
  record Claim(UUID entryId, UUID memberId, StatementEntry entry) {}

  /**
   * Those of the entries that may be payments of their members that were entered by hand; the
   * members' accounts are locked, so that none is entered or linked meanwhile.
   */
  Set<UUID> toldAgainBy(List<Claim> claims) {
    return new HashSet<>(
        sql.list(
            TOLD_AGAIN,
            row -> row.getObject(1, UUID.class),
            array("uuid", claims, Claim::entryId),
            array("uuid", claims, Claim::memberId),
            array("numeric", claims, claim -> claim.entry().amount()),
            array("date", claims, claim -> earliest(claim.entry())),
            array("date", claims, claim -> latest(claim.entry()))));
  }

  /**
   * The payments that the entry may be: of the members that it names, of any when it names none.
   */
  List<EnteredPayment> of(StatementEntry entry) {
    List<InvoiceNumber> numbers = Mentions.of(entry).numbers();
    return sql.list(
        CANDIDATES,
        row ->
            new EnteredPayment(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getBigDecimal("amount"),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference")),
        SqlArray.of("integer", numbers.stream().map(InvoiceNumber::feeYear).toList()),
        SqlArray.of("integer", numbers.stream().map(InvoiceNumber::number).toList()),
        entry.amount(),
        earliest(entry),
        latest(entry));
  }

  private LocalDate earliest(StatementEntry entry) {
    LocalDate first =
        entry.valueOn().isBefore(entry.bookedOn()) ? entry.valueOn() : entry.bookedOn();
    return first.minus(config.samePaymentWithin());
  }

  private LocalDate latest(StatementEntry entry) {
    LocalDate last = entry.valueOn().isAfter(entry.bookedOn()) ? entry.valueOn() : entry.bookedOn();
    return last.plus(config.samePaymentWithin());
  }

  private static SqlArray array(String type, List<Claim> claims, Function<Claim, Object> value) {
    return new SqlArray(type, claims.stream().map(value).toArray());
  }
}
