package org.wego.fees.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.wego.fees.sql.Sql;
import org.wego.fees.sql.SqlArray;

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

  private static final String ALLOCATIONS =
      """
      WITH owed AS (
        SELECT i.id, i.member_id, i.outstanding, i.due_on, i.number, a.credit,
               coalesce(sum(i.outstanding) OVER (
                 PARTITION BY i.member_id ORDER BY i.due_on, i.id
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS owed_before
          FROM invoice i
          JOIN billing_account a ON a.member_id = i.member_id
         WHERE i.member_id = ANY (?) AND i.outstanding > 0
           AND i.status IN ('OPEN', 'PARTIALLY_PAID')
      )
      SELECT id, member_id, least(outstanding, credit - owed_before) AS amount
        FROM owed
       WHERE credit > owed_before
       ORDER BY member_id, due_on, id
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
                    row.getObject("id", UUID.class),
                    null,
                    row.getBigDecimal("amount"),
                    null),
            locked);
    if (!allocations.isEmpty()) {
      ledger.book(allocations, actor);
    }
  }
}
