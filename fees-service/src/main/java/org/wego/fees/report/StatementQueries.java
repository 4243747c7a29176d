package org.wego.fees.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Scope;
import org.wego.fees.ledger.EntryKind;
import org.wego.platform.persistence.sql.Sql;

/** Draws up statements of accounts. */
@ApplicationScoped
public class StatementQueries {

  // What moves between receivables and member credit, such as the use of a payment for an invoice,
  // leaves the balance as it is, and is no line.
  private static final String LINES =
      """
      SELECT l.id, l.booked_on, l.kind, coalesce(n.number, i.number) AS document,
             coalesce(l.reason, p.reference) AS reference, l.amount,
             sum(l.amount) OVER (ORDER BY l.booked_on, l.id) AS balance
        FROM (SELECT e.id, e.booked_on, e.kind, e.invoice_id, e.payment_id, e.credit_note_id,
                     e.reason,
                     CASE WHEN e.debit IN ('RECEIVABLES', 'MEMBER_CREDIT')
                          THEN e.amount ELSE 0 END
                     - CASE WHEN e.credit IN ('RECEIVABLES', 'MEMBER_CREDIT')
                            THEN e.amount ELSE 0 END AS amount
                FROM ledger_entry e
               WHERE e.member_id = ? AND e.booked_on <= ?) l
        LEFT JOIN invoice i ON i.id = l.invoice_id
        LEFT JOIN payment p ON p.id = l.payment_id
        LEFT JOIN credit_note n ON n.id = l.credit_note_id
       WHERE l.amount <> 0
       ORDER BY l.booked_on, l.id
      """;

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  @Inject Sql sql;

  /**
   * The member's statement, unless it is unknown or outside the scope.
   *
   * @param from the first day, {@code null} for the account's beginning
   * @param to the last day
   */
  public Optional<AccountStatement> of(UUID memberId, LocalDate from, LocalDate to, Scope scope) {
    return sql.find(
            """
            SELECT member_name FROM billing_account
             WHERE member_id = ? AND member_id = coalesce(?, member_id)
            """,
            row -> row.getString(1),
            memberId,
            scope.memberId())
        .map(name -> statement(memberId, name, from, to));
  }

  private AccountStatement statement(UUID memberId, String name, LocalDate from, LocalDate to) {
    List<AccountStatement.Line> all =
        sql.list(
            LINES,
            row ->
                new AccountStatement.Line(
                    row.getObject("id", UUID.class),
                    row.getObject("booked_on", LocalDate.class),
                    EntryKind.valueOf(row.getString("kind")),
                    row.getString("document"),
                    row.getString("reference"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("balance")),
            memberId,
            to);
    List<AccountStatement.Line> before =
        all.stream().filter(line -> from != null && line.bookedOn().isBefore(from)).toList();
    return new AccountStatement(
        memberId,
        name,
        from,
        to,
        balanceAfter(before),
        all.subList(before.size(), all.size()),
        balanceAfter(all));
  }

  private static BigDecimal balanceAfter(List<AccountStatement.Line> lines) {
    return lines.isEmpty() ? NOTHING : lines.get(lines.size() - 1).balance();
  }
}
