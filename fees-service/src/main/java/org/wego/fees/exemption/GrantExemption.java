package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.wego.fees.invoice.IssueInvoices;
import org.wego.fees.invoice.correction.IssueCreditNote;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.ObligationsChanged;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;

/**
 * Exempts a member from the fee of a year (F8), whatever the exemption rests on, and corrects the
 * invoice of the year where one was issued before.
 */
@ApplicationScoped
class GrantExemption {

  @Inject IssueInvoices issueInvoices;
  @Inject IssueCreditNote issueCreditNote;
  @Inject MoneyLocks locks;
  @Inject CorrectExemptInvoice correctInvoice;
  @Inject Event<ObligationsChanged> changed;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @param decisionReference of a waiver; {@code null} for one that rests on referrals
   */
  record Terms(
      UUID memberId,
      int feeYear,
      ExemptionBasis basis,
      String reason,
      String decisionReference,
      String actor) {}

  /**
   * Takes all locks that a grant needs, in the ledger's order. Whoever issues invoices of the year
   * holds its counter too: a run either sees the exemption, or its invoice is seen here.
   *
   * @return whether there is such an account
   */
  @Transactional(TxType.MANDATORY)
  boolean lock(UUID memberId, int feeYear) {
    issueInvoices.lockYear(feeYear);
    issueCreditNote.lockSeries();
    return locks.account(memberId);
  }

  /** Whether an exemption of the member and year is in force; the caller holds the locks. */
  @Transactional(TxType.MANDATORY)
  boolean inForce(UUID memberId, int feeYear) {
    return sql.find(
            """
            SELECT id FROM exemption WHERE member_id = ? AND fee_year = ? AND revoked_on IS NULL
            """,
            row -> row.getObject(1, UUID.class),
            memberId,
            feeYear)
        .isPresent();
  }

  /** Grants it; the caller holds the locks, and none is in force. */
  @Transactional(TxType.MANDATORY)
  UUID grant(Terms terms) {
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO exemption
               (id, member_id, fee_year, basis, reason, decision_reference, granted_on, granted_at,
                granted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        terms.memberId(),
        terms.feeYear(),
        terms.basis(),
        terms.reason(),
        terms.decisionReference(),
        LocalDate.now(clock),
        clock.instant(),
        terms.actor());
    correctInvoice.of(id, terms);
    changed.fire(new ObligationsChanged(Set.of(terms.memberId())));
    return id;
  }
}
