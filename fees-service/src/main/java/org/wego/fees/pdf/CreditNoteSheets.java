package org.wego.fees.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.issuer.IssuerQueries;
import org.wego.platform.persistence.sql.Sql;

/** Reads credit notes as they are printed. */
@ApplicationScoped
class CreditNoteSheets {

  @Inject Sql sql;
  @Inject IssuerQueries issuers;

  @Transactional
  Optional<CreditNoteSheet> read(UUID id) {
    return sql.find(
        """
        SELECT c.number AS note_number, c.amount, c.currency AS note_currency, c.reason,
               c.issued_on AS note_issued_on, c.issuer_id AS note_issuer, i.*
          FROM credit_note c
          JOIN invoice i ON i.id = c.invoice_id
         WHERE c.id = ?
        """,
        this::read,
        id);
  }

  private CreditNoteSheet read(ResultSet row) throws SQLException {
    return new CreditNoteSheet(
        issuers.find(row.getObject("note_issuer", UUID.class)).orElseThrow(),
        SheetMember.read(row),
        row.getString("note_number"),
        Printed.day(row, "note_issued_on"),
        row.getString("number"),
        Printed.day(row, "issued_on"),
        Printed.money(row.getBigDecimal("total"), row.getString("currency")),
        row.getInt("fee_year"),
        row.getString("reason"),
        Printed.money(row.getBigDecimal("amount"), row.getString("note_currency")));
  }
}
