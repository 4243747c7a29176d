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
import org.wego.fees.Explanation;
import org.wego.fees.issuer.IssuerQueries;
import org.wego.platform.persistence.sql.Sql;

/** Reads invoices as they are printed, each at one moment. */
@ApplicationScoped
class InvoiceSheets {

  private static final String INVOICE =
      """
      SELECT i.*, v.number AS replaced_number, n.number AS replacement_number,
             ARRAY(SELECT l.description FROM invoice_line l WHERE l.invoice_id = i.id
                    ORDER BY l.position) AS line_texts,
             ARRAY(SELECT l.amount FROM invoice_line l WHERE l.invoice_id = i.id
                    ORDER BY l.position) AS line_amounts,
             ARRAY(SELECT c.number FROM credit_note c WHERE c.invoice_id = i.id
                    ORDER BY c.issued_on, c.number) AS note_numbers,
             ARRAY(SELECT c.amount FROM credit_note c WHERE c.invoice_id = i.id
                    ORDER BY c.issued_on, c.number) AS note_amounts,
             ARRAY(SELECT c.issued_on FROM credit_note c WHERE c.invoice_id = i.id
                    ORDER BY c.issued_on, c.number) AS note_days
        FROM invoice i
        LEFT JOIN invoice v ON v.id = i.replaces
        LEFT JOIN invoice n ON n.replaces = i.id
       WHERE i.id = ?
      """;

  @Inject Sql sql;
  @Inject IssuerQueries issuers;

  @Transactional
  Optional<InvoiceSheet> read(UUID id) {
    return sql.find(INVOICE, this::read, id);
  }

  private InvoiceSheet read(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    String status = row.getString("status");
    String total = Printed.money(row.getBigDecimal("total"), currency);
    Explanation explanation = Explanation.parse(row.getString("explanation"));
    BigDecimal outstanding = row.getBigDecimal("outstanding");
    return new InvoiceSheet(
        issuers.find(row.getObject("issuer_id", UUID.class)).orElseThrow(),
        SheetMember.read(row),
        row.getString("number"),
        row.getInt("fee_year"),
        Printed.day(row, "issued_on"),
        Printed.day(row, "due_on"),
        Printed.reference(row.getString("payment_reference")),
        status(status),
        status.equals("VOID") || status.equals("PAID") ? status : null,
        notice(row, status),
        row.getString("replaced_number"),
        row.getString("replacement_number"),
        lines(row, currency),
        total,
        settled(row, currency),
        outstanding.signum() > 0 ? "To be paid by " + Printed.day(row, "due_on") : "Left to pay",
        Printed.money(outstanding, currency),
        outstanding.signum() > 0,
        ExplanationFacts.of(explanation, total),
        explanation.rules().stream().map(RuleWords::of).toList());
  }

  private static String status(String status) {
    return switch (status) {
      case "OPEN" -> "Open";
      case "PARTIALLY_PAID" -> "Paid in part";
      case "PAID" -> "Paid";
      case "VOID" -> "Void";
      case "UNCOLLECTIBLE" -> "Given up";
      case "PAYMENT_IMPOSSIBLE" -> "Payment impossible";
      default -> throw new IllegalStateException("No words for the status " + status);
    };
  }

  private static String notice(ResultSet row, String status) throws SQLException {
    String decision = row.getString("decision_reference");
    String because =
        row.getString("status_reason") + (decision == null ? "" : " (" + decision + ")");
    return switch (status) {
      case "VOID" -> "This invoice is void, and nothing is asked for under it: " + because;
      case "UNCOLLECTIBLE" -> "What was left of this invoice is not asked for any more: " + because;
      case "PAYMENT_IMPOSSIBLE" ->
          "This invoice cannot be paid for now, which is no arrears: " + because;
      default -> null;
    };
  }

  private static List<SheetLine> lines(ResultSet row, String currency) throws SQLException {
    String[] texts = (String[]) row.getArray("line_texts").getArray();
    BigDecimal[] amounts = (BigDecimal[]) row.getArray("line_amounts").getArray();
    List<SheetLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      lines.add(new SheetLine(texts[i], Printed.money(amounts[i], currency)));
    }
    return lines;
  }

  private static List<SheetLine> settled(ResultSet row, String currency) throws SQLException {
    List<SheetLine> settled = new ArrayList<>();
    String[] notes = (String[]) row.getArray("note_numbers").getArray();
    BigDecimal[] amounts = (BigDecimal[]) row.getArray("note_amounts").getArray();
    java.sql.Date[] days = (java.sql.Date[]) row.getArray("note_days").getArray();
    for (int i = 0; i < notes.length; i++) {
      String text = "Credit note " + notes[i] + " of " + Printed.day(days[i].toLocalDate());
      settled.add(new SheetLine(text, Printed.money(amounts[i].negate(), currency)));
    }
    addSum(settled, "Paid", row.getBigDecimal("paid"), currency);
    addSum(settled, "Not asked for any more", row.getBigDecimal("written_off"), currency);
    return settled;
  }

  private static void addSum(
      List<SheetLine> settled, String text, BigDecimal amount, String currency) {
    if (amount.signum() > 0) {
      settled.add(new SheetLine(text, Printed.money(amount.negate(), currency)));
    }
  }
}
