package org.wego.fees.money;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.platform.testkit.WegoServers;

/**
 * What the service's tables hold, in the words of the model.
 *
 * @param ids of invoices by their numbers
 * @param lines a line for each invoice, for what it has of payments, and for each payment and
 *     credit note
 * @param trialBalance derived from the entries alone
 * @param faults what contradicts itself, whatever the model says
 */
record Books(
    Map<String, UUID> ids,
    List<String> lines,
    Map<String, Long> trialBalance,
    List<String> faults) {

  private static final String INVOICES =
      """
      SELECT i.number, i.id, i.member_id, i.total, i.status, i.paid, i.credited, i.written_off,
             i.outstanding, r.number AS replaces
        FROM invoice i LEFT JOIN invoice r ON r.id = i.replaces
       ORDER BY i.number
      """;

  private static final String USED =
      """
      SELECT i.number, string_agg(u.payment_id || ' ' || u.amount, ', '
                                  ORDER BY u.changed DESC, u.payment_id) AS payments
        FROM (SELECT invoice_id, payment_id, max(booked_at) AS changed,
                     sum(CASE kind WHEN 'CREDIT_ALLOCATED' THEN amount ELSE -amount END) AS amount
                FROM ledger_entry WHERE kind IN ('CREDIT_ALLOCATED', 'ALLOCATION_REVERSED')
               GROUP BY invoice_id, payment_id) u
        JOIN invoice i ON i.id = u.invoice_id
       WHERE u.amount <> 0
       GROUP BY i.number ORDER BY i.number
      """;

  private static final String PAYMENTS =
      "SELECT id, member_id, amount, unallocated FROM payment ORDER BY id";

  private static final String NOTES = "SELECT number FROM credit_note ORDER BY number";

  private static final String TRIAL_BALANCE =
      """
      SELECT account, sum(amount) AS balance
        FROM (SELECT debit AS account, amount FROM ledger_entry
              UNION ALL SELECT credit, -amount FROM ledger_entry) s
       GROUP BY account HAVING sum(amount) <> 0
      """;

  /** Each row is a fault. */
  private static final Map<String, String> CONTRADICTIONS =
      Map.of(
          "Invoices that are not what the ledger says",
          """
          SELECT i.number FROM invoice i
            LEFT JOIN (
                 SELECT invoice_id,
                        count(*) FILTER (WHERE kind = 'INVOICE_ISSUED') AS issued,
                        sum(CASE WHEN debit = 'RECEIVABLES' THEN amount ELSE -amount END) AS left,
                        sum(CASE kind WHEN 'CREDIT_ALLOCATED' THEN amount
                                      WHEN 'ALLOCATION_REVERSED' THEN -amount ELSE 0 END) AS paid,
                        sum(CASE WHEN kind = 'CREDIT_NOTE_ISSUED' THEN amount ELSE 0 END)
                          AS credited
                   FROM ledger_entry GROUP BY invoice_id) e ON e.invoice_id = i.id
           WHERE (e.issued, e.left, e.paid, e.credited)
                 IS DISTINCT FROM (1, i.outstanding, i.paid, i.credited)
          """,
          "Members with two invoices in force for a year",
          """
          SELECT member_id || ' ' || fee_year FROM invoice WHERE status <> 'VOID'
           GROUP BY member_id, fee_year HAVING count(*) > 1
          """,
          "Years with gaps in the numbers of invoices",
          """
          SELECT c.fee_year::text FROM invoice_counter c
            LEFT JOIN (SELECT fee_year, count(*) AS n, min(number_in_year) AS lowest,
                              max(number_in_year) AS highest
                         FROM invoice GROUP BY fee_year) i ON i.fee_year = c.fee_year
           WHERE c.last_number <> coalesce(i.n, 0) OR i.n <> i.highest OR i.lowest <> 1
          """,
          "Years with gaps in the numbers of credit notes",
          """
          SELECT c.year::text FROM credit_note_counter c
            LEFT JOIN (SELECT year, count(*) AS n, min(number_in_year) AS lowest,
                              max(number_in_year) AS highest
                         FROM credit_note GROUP BY year) i ON i.year = c.year
           WHERE c.last_number <> coalesce(i.n, 0) OR i.n <> i.highest OR i.lowest <> 1
          """,
          "Payments whose rest is not what the ledger says",
          """
          SELECT p.id::text FROM payment p
            LEFT JOIN (SELECT payment_id,
                              sum(CASE WHEN credit = 'MEMBER_CREDIT' THEN amount ELSE -amount END)
                                AS left
                         FROM ledger_entry GROUP BY payment_id) e ON e.payment_id = p.id
           WHERE e.left IS DISTINCT FROM p.unallocated
          """,
          "Accounts whose credit is not the rest of their payments",
          """
          SELECT a.member_name FROM billing_account a
           WHERE a.credit <> (SELECT coalesce(sum(p.unallocated), 0) FROM payment p
                               WHERE p.member_id = a.member_id)
          """,
          "Invoices without their line",
          """
          SELECT i.number FROM invoice i
           WHERE i.total <> (SELECT coalesce(sum(l.amount), 0) FROM invoice_line l
                              WHERE l.invoice_id = i.id)
          """);

  @FunctionalInterface
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  /** Reads them as of one moment. */
  static Books read() {
    try (Connection connection = WegoServers.postgres().connect()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, UUID> ids = new HashMap<>();
      List<String> lines = new ArrayList<>();
      each(
          connection,
          INVOICES,
          row -> {
            ids.put(row.getString("number"), row.getObject("id", UUID.class));
            lines.add(
                line(
                    row.getString("number"),
                    row.getObject("member_id", UUID.class),
                    cents(row, "total"),
                    "%s paid %s, credited %s, written off %s, left %s"
                        .formatted(
                            row.getString("status"),
                            row.getBigDecimal("paid"),
                            row.getBigDecimal("credited"),
                            row.getBigDecimal("written_off"),
                            row.getBigDecimal("outstanding")),
                    row.getString("replaces")));
          });
      each(
          connection,
          USED,
          row -> lines.add(row.getString("number") + " has " + row.getString("payments")));
      each(
          connection,
          PAYMENTS,
          row ->
              lines.add(
                  payment(
                      row.getObject("id", UUID.class),
                      row.getObject("member_id", UUID.class),
                      cents(row, "amount"),
                      cents(row, "unallocated"))));
      each(connection, NOTES, row -> lines.add(row.getString("number")));
      Map<String, Long> balances = new TreeMap<>();
      each(
          connection,
          TRIAL_BALANCE,
          row -> balances.put(row.getString("account"), cents(row, "balance")));
      List<String> faults = new ArrayList<>();
      for (Map.Entry<String, String> contradiction : CONTRADICTIONS.entrySet()) {
        each(
            connection,
            contradiction.getValue(),
            row -> faults.add(contradiction.getKey() + ": " + row.getString(1)));
      }
      return new Books(ids, lines, balances, faults);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** What they have to hold. */
  static List<String> linesOf(MoneyModel model) {
    List<String> lines = new ArrayList<>();
    model.bills.values().stream()
        .map(
            bill ->
                line(
                    bill.number(),
                    Parties.ALL.get(bill.member).id(),
                    bill.total,
                    bill.told(),
                    bill.replaces == null
                        ? null
                        : "WEGO-%d-%06d".formatted(bill.year, bill.replaces)))
        .sorted()
        .forEach(lines::add);
    model.bills.values().stream()
        .filter(bill -> bill.paid() > 0)
        .map(bill -> bill.number() + " has " + used(bill))
        .sorted()
        .forEach(lines::add);
    model.receipts.values().stream()
        .map(r -> payment(r.id, Parties.ALL.get(r.member).id(), r.amount, r.left))
        .sorted()
        .forEach(lines::add);
    model.notes.forEach(
        (year, count) -> {
          for (int n = 1; n <= count; n++) {
            lines.add("WEGO-CN-%d-%06d".formatted(year, n));
          }
        });
    return lines;
  }

  private static String used(MoneyModel.Bill bill) {
    return bill.latestFirst().stream()
        .filter(payment -> bill.used.get(payment) > 0)
        .map(payment -> payment + " " + Step.money(bill.used.get(payment)))
        .collect(Collectors.joining(", "));
  }

  private static String line(String number, UUID member, long total, String told, String replaces) {
    return "%s of %s over %s: %s%s"
        .formatted(
            number,
            name(member),
            Step.money(total),
            told,
            replaces == null ? "" : ", replaces " + replaces);
  }

  private static String payment(UUID id, UUID member, long amount, long left) {
    return "payment %s of %s over %s: left %s"
        .formatted(id, name(member), Step.money(amount), Step.money(left));
  }

  private static String name(UUID member) {
    return Parties.ALL.stream()
        .filter(m -> m.id().equals(member))
        .findFirst()
        .map(m -> m.name())
        .orElse("a stranger");
  }

  private static long cents(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).movePointRight(2).longValueExact();
  }

  private static void each(Connection connection, String query, Reader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
