package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.fees.sql.Sql;

/** Keeps with an invoice why its status is what it is about to become. */
@ApplicationScoped
class InvoiceStatusReasons {

  @Inject Sql sql;

  void give(UUID invoiceId, String reason, String decisionReference) {
    sql.update(
        "UPDATE invoice SET status_reason = ?, decision_reference = ? WHERE id = ?",
        reason,
        decisionReference,
        invoiceId);
  }
}
