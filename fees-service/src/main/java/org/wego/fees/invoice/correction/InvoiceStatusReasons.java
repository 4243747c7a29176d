package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Keeps with an invoice why its status is what it is about to become. */
@ApplicationScoped
class InvoiceStatusReasons {

  @Inject Sql sql;

  /** Before the status changes, so that it never stands without its reason. */
  void give(UUID invoiceId, String reason, String decisionReference) {
    sql.update(
        """
        UPDATE invoice
           SET status_reason = ?, decision_reference = coalesce(?, decision_reference)
         WHERE id = ?
        """,
        reason,
        decisionReference,
        invoiceId);
  }

  /** Once the status is one that no decision is behind. */
  void forgetDecision(UUID invoiceId) {
    sql.update("UPDATE invoice SET decision_reference = NULL WHERE id = ?", invoiceId);
  }
}
