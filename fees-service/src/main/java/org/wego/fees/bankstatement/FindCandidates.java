package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.fees.bankstatement.Mentions.InvoiceNumber;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.fees.payment.PaymentConfig;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Proposes invoices for an entry that nobody has decided on: what it names, and what fits it. */
@ApplicationScoped
class FindCandidates {

  private static final String CANDIDATES =
      """
      WITH told AS (SELECT ?::numeric AS amount, ?::numeric AS tolerance, ?::text AS words),
      named AS (
        SELECT i.id
          FROM unnest(?::integer[], ?::integer[]) AS n (fee_year, number)
          JOIN invoice i ON i.fee_year = n.fee_year AND i.number_in_year = n.number
      ), fitting AS (
        SELECT i.id
          FROM invoice i, told t
         WHERE i.outstanding > 0
           AND (i.outstanding BETWEEN t.amount AND t.amount + t.tolerance
             OR position(lower(i.member_name) IN t.words) > 0)
      )
      SELECT i.id, i.number, i.member_id, i.member_name, i.status, i.outstanding, i.due_on,
             n.id IS NOT NULL AS named,
             position(lower(i.member_name) IN t.words) > 0 AS member_named,
             i.outstanding > 0
               AND i.outstanding BETWEEN t.amount AND t.amount + t.tolerance AS amount_fits
        FROM (SELECT id FROM named UNION SELECT id FROM fitting) c
        JOIN invoice i USING (id)
        LEFT JOIN named n USING (id)
       CROSS JOIN told t
       ORDER BY named DESC, member_named DESC, amount_fits DESC, i.due_on, i.id
       LIMIT 10
      """;

  @Inject Sql sql;
  @Inject PaymentConfig config;

  List<Candidate> of(StatementEntry entry) {
    List<InvoiceNumber> numbers = Mentions.of(entry).numbers();
    return sql.list(
        CANDIDATES,
        row ->
            new Candidate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("member_id", UUID.class),
                row.getString("member_name"),
                InvoiceStatus.valueOf(row.getString("status")),
                row.getBigDecimal("outstanding"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("named"),
                row.getBoolean("member_named"),
                row.getBoolean("amount_fits")),
        entry.amount(),
        tolerance(),
        words(entry),
        SqlArray.of("integer", numbers.stream().map(InvoiceNumber::feeYear).toList()),
        SqlArray.of("integer", numbers.stream().map(InvoiceNumber::number).toList()));
  }

  private BigDecimal tolerance() {
    return config.shortfallTolerance();
  }

  private static String words(StatementEntry entry) {
    return Stream.of(entry.payer(), entry.remittance())
        .filter(told -> told != null)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
