package org.wego.fees.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Takes the locks of those who move a member's money, in the ledger's order. */
@ApplicationScoped
public class MoneyLocks {

  @Inject Sql sql;

  /** A payment that nobody else uses now, with what is left of it. */
  public record LockedPayment(UUID id, UUID memberId, BigDecimal unallocated) {}

  /** Whether there is such an account; it is locked then. */
  public boolean account(UUID memberId) {
    return sql.find(
            "SELECT member_id FROM billing_account WHERE member_id = ? FOR UPDATE",
            row -> row.getObject(1, UUID.class),
            memberId)
        .isPresent();
  }

  /** Locks the invoice's account, and then the invoice. */
  public Optional<LockedInvoice> invoice(UUID id) {
    return invoices(List.of(id)).stream().findFirst();
  }

  /** Locks the invoices' accounts, and then the invoices; those that there are, by their ids. */
  public List<LockedInvoice> invoices(Collection<UUID> ids) {
    SqlArray wanted = new SqlArray("uuid", ids.toArray());
    sql.list(
        """
        SELECT member_id FROM billing_account
         WHERE member_id IN (SELECT i.member_id FROM invoice i WHERE i.id = ANY (?))
         ORDER BY member_id FOR UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        wanted);
    return sql.list(
        """
        SELECT id, member_id, fee_year, status, total, paid, credited, written_off, outstanding
          FROM invoice WHERE id = ANY (?) ORDER BY id FOR UPDATE
        """,
        MoneyLocks::invoice,
        wanted);
  }

  /** Locks an invoice of a member whose account is locked; no other account is touched. */
  public Optional<LockedInvoice> invoiceOf(UUID memberId, UUID id) {
    return sql.find(
        """
        SELECT id, member_id, fee_year, status, total, paid, credited, written_off, outstanding
          FROM invoice WHERE id = ? AND member_id = ? FOR UPDATE
        """,
        MoneyLocks::invoice,
        id,
        memberId);
  }

  private static LockedInvoice invoice(ResultSet row) throws SQLException {
    return new LockedInvoice(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getInt("fee_year"),
        InvoiceStatus.valueOf(row.getString("status")),
        row.getBigDecimal("total"),
        row.getBigDecimal("paid"),
        row.getBigDecimal("credited"),
        row.getBigDecimal("written_off"),
        row.getBigDecimal("outstanding"));
  }

  /** Locks the payment's account; that holds its payments too. */
  public Optional<LockedPayment> payment(UUID id) {
    return sql.find(
            "SELECT member_id FROM payment WHERE id = ?", row -> row.getObject(1, UUID.class), id)
        .filter(this::account)
        .flatMap(
            member ->
                sql.find(
                    "SELECT id, member_id, unallocated FROM payment WHERE id = ?",
                    row ->
                        new LockedPayment(
                            row.getObject("id", UUID.class),
                            row.getObject("member_id", UUID.class),
                            row.getBigDecimal("unallocated")),
                    id));
  }
}
