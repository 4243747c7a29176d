package org.wego.fees.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.issuer.IssuerQueries;
import org.wego.platform.persistence.sql.Sql;

/** Reads payments as they are receipted, each at one moment. */
@ApplicationScoped
class ReceiptSheets {

  // What was taken back from an invoice again is no use of it. The issuer is the one of the
  // business
  // day on which the payment was booked.
  private static final String PAYMENT =
      """
      WITH used AS (
        SELECT i.number, min(e.id::text) AS first,
               sum(CASE e.kind WHEN 'CREDIT_ALLOCATED' THEN e.amount ELSE -e.amount END) AS amount
          FROM ledger_entry e
          JOIN invoice i ON i.id = e.invoice_id
         WHERE e.payment_id = ? AND e.kind IN ('CREDIT_ALLOCATED', 'ALLOCATION_REVERSED')
         GROUP BY i.number
      )
      SELECT p.*, a.member_name, a.native_name, a.address, a.country,
             issuer_on((SELECT e.booked_on FROM ledger_entry e
                         WHERE e.payment_id = p.id AND e.kind = 'PAYMENT_RECEIVED')) AS issuer_id,
             ARRAY(SELECT u.number FROM used u WHERE u.amount > 0 ORDER BY u.first)
               AS invoice_numbers,
             ARRAY(SELECT u.amount FROM used u WHERE u.amount > 0 ORDER BY u.first)
               AS invoice_amounts,
             (SELECT coalesce(sum(e.amount), 0) FROM ledger_entry e
               WHERE e.payment_id = p.id AND e.kind = 'REFUND_PAID') AS refunded
        FROM payment p
        JOIN billing_account a ON a.member_id = p.member_id
       WHERE p.id = ?
      """;

  @Inject Sql sql;
  @Inject IssuerQueries issuers;

  @Transactional
  Optional<ReceiptSheet> read(UUID id) {
    return sql.find(PAYMENT, this::read, id, id);
  }

  private ReceiptSheet read(ResultSet row) throws SQLException {
    return new ReceiptSheet(
        issuers.find(row.getObject("issuer_id", UUID.class)).orElseThrow(),
        SheetMember.read(row),
        row.getString("id"),
        Printed.day(row, "received_on"),
        Printed.money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getString("payer"),
        row.getString("reference"),
        uses(row));
  }

  private static List<SheetLine> uses(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    String[] numbers = (String[]) row.getArray("invoice_numbers").getArray();
    BigDecimal[] amounts = (BigDecimal[]) row.getArray("invoice_amounts").getArray();
    List<SheetLine> uses = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      addUse(uses, "Invoice " + numbers[i], amounts[i], currency);
    }
    addUse(uses, "Paid back", row.getBigDecimal("refunded"), currency);
    addUse(
        uses,
        "Kept as credit, for what will be owed next",
        row.getBigDecimal("unallocated"),
        currency);
    return uses;
  }

  private static void addUse(
      List<SheetLine> uses, String text, BigDecimal amount, String currency) {
    if (amount.signum() > 0) {
      uses.add(new SheetLine(text, Printed.money(amount, currency)));
    }
  }
}
