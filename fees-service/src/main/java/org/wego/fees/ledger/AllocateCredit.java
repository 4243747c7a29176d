package org.wego.fees.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Uses the credit of members for what they owe, the invoice that is due first before others (F12).
 */
@ApplicationScoped
public class AllocateCredit {

  // Two statements: what is owed must be read after the accounts are locked, or an invoice that
  // another transaction has just issued or settled is missed.
  private static final String LOCK_CREDIT =
      """
      SELECT member_id FROM billing_account
       WHERE member_id = ANY (?) AND credit > 0
       ORDER BY member_id FOR UPDATE
      """;

  private static final String LOCK_OWED =
      """
      SELECT id FROM invoice
       WHERE member_id = ANY (?) AND outstanding > 0 AND status IN ('OPEN', 'PARTIALLY_PAID')
       ORDER BY id FOR UPDATE
      """;

  // Money and debts of a member laid end to end on one line, each from 0: where a payment's stretch
  // and an invoice's overlap, that much of the payment is for that invoice.
  private static final String ALLOCATIONS =
      """
      WITH money AS (
        SELECT p.id, p.member_id, p.unallocated,
               sum(p.unallocated) OVER (
                 PARTITION BY p.member_id ORDER BY p.received_on, p.id) AS reach
          FROM payment p
         WHERE p.member_id = ANY (?) AND p.unallocated > 0
      ), owed AS (
        SELECT i.id, i.member_id, i.outstanding,
               sum(i.outstanding) OVER (PARTITION BY i.member_id ORDER BY i.due_on, i.id) AS reach
          FROM invoice i
         WHERE i.member_id = ANY (?) AND i.outstanding > 0
           AND i.status IN ('OPEN', 'PARTIALLY_PAID')
      )
      SELECT m.member_id, o.id AS invoice_id, m.id AS payment_id,
             least(m.reach, o.reach)
               - greatest(m.reach - m.unallocated, o.reach - o.outstanding) AS amount
        FROM money m
        JOIN owed o ON o.member_id = m.member_id
                   AND o.reach > m.reach - m.unallocated
                   AND m.reach > o.reach - o.outstanding
       ORDER BY m.member_id, o.reach, m.reach
      """;

  @Inject Sql sql;
  @Inject Ledger ledger;

  /** Allocates what can be; members without credit, or without debt, stay as they are. */
  @Transactional(TxType.MANDATORY)
  public void toInvoicesOf(List<UUID> members, String actor) {
    List<UUID> creditors =
        sql.list(LOCK_CREDIT, row -> row.getObject(1, UUID.class), SqlArray.of("uuid", members));
    if (creditors.isEmpty()) {
      return;
    }
    SqlArray locked = SqlArray.of("uuid", creditors);
    sql.list(LOCK_OWED, row -> row.getObject(1, UUID.class), locked);
    List<Posting> allocations =
        sql.list(
            ALLOCATIONS,
            row ->
                new Posting(
                    EntryKind.CREDIT_ALLOCATED,
                    row.getObject("member_id", UUID.class),
                    row.getObject("invoice_id", UUID.class),
                    row.getObject("payment_id", UUID.class),
                    null,
                    row.getBigDecimal("amount"),
                    null),
            locked,
            locked);
    if (!allocations.isEmpty()) {
      ledger.book(allocations, actor);
    }
  }
}
