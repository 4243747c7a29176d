package org.wego.fees.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.fees.sql.Sql;

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
    return sql.find(
            "SELECT member_id FROM invoice WHERE id = ?", row -> row.getObject(1, UUID.class), id)
        .filter(this::account)
        .flatMap(member -> invoiceOf(member, id));
  }

  /** Locks an invoice of a member whose account is locked; no other account is touched. */
  public Optional<LockedInvoice> invoiceOf(UUID memberId, UUID id) {
    return sql.find(
        """
        SELECT id, member_id, fee_year, status, total, paid, credited, written_off, outstanding
          FROM invoice WHERE id = ? AND member_id = ? FOR UPDATE
        """,
        row ->
            new LockedInvoice(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getInt("fee_year"),
                InvoiceStatus.valueOf(row.getString("status")),
                row.getBigDecimal("total"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("credited"),
                row.getBigDecimal("written_off"),
                row.getBigDecimal("outstanding")),
        id,
        memberId);
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
