package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.invoice.Assessment;
import org.wego.fees.invoice.IssueInvoices;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Issues an invoice in place of a void one, on demand and linked to it (F11). */
@ApplicationScoped
public class ReplaceInvoice {

  @Inject IssueInvoices issueInvoices;
  @Inject ScheduleQueries schedules;
  @Inject Sql sql;

  private record Voided(UUID id, UUID memberId, int feeYear, String status) {}

  /**
   * Assesses the fee anew, by the figures that count today, and issues it under the next number.
   *
   * @return the new invoice's id, empty when there is no such invoice
   * @throws ProblemException INVOICE_NOT_VOID, INVOICE_REPLACED, FEE_NOT_DUE, MEMBER_EXEMPT, or the
   *     exception of F10 that keeps the member from being billed
   */
  @Transactional
  public Optional<UUID> replace(UUID invoiceId, String actor) {
    return find(invoiceId).map(voided -> replace(voided, actor));
  }

  private UUID replace(Voided voided, String actor) {
    // Whoever issues invoices of the year holds this; what is read after it stays true.
    issueInvoices.lockYear(voided.feeYear());
    if (!find(voided.id()).orElseThrow().status().equals("VOID")) {
      throw new ProblemException(
          FeesError.INVOICE_NOT_VOID, "The invoice is " + voided.status() + ": make it void first");
    }
    if (replacement(voided.id()).isPresent()) {
      throw new ProblemException(
          FeesError.INVOICE_REPLACED, "It was replaced before: replace the one that came after it");
    }
    IssueInvoices.Basis basis =
        new IssueInvoices.Basis(
            voided.feeYear(), schedules.requireInForce(voided.feeYear()).id(), latestRevision());
    Assessment assessment =
        issueInvoices
            .replace(voided.id(), voided.memberId(), basis, actor)
            .orElseThrow(
                () ->
                    new ProblemException(
                        FeesError.FEE_NOT_DUE,
                        "The member was neither Full nor Friendship on 1 January of "
                            + voided.feeYear()));
    switch (assessment.outcome()) {
      case DUE -> {}
      case ALREADY_ISSUED ->
          throw new ProblemException(
              FeesError.INVOICE_REPLACED, "Another invoice of the year is in force");
      case EXEMPT ->
          throw new ProblemException(
              FeesError.MEMBER_EXEMPT, "It is exempt from the fee of " + voided.feeYear());
      case INDICATOR_MISSING, POPULATION_MISSING ->
          throw new ProblemException(FeesError.INDICATOR_MISSING, assessment.detail());
      case CELL_MISSING -> throw new ProblemException(FeesError.CELL_MISSING, assessment.detail());
    }
    return replacement(voided.id()).orElseThrow();
  }

  private Optional<UUID> replacement(UUID invoiceId) {
    return sql.find(
        "SELECT id FROM invoice WHERE replaces = ?",
        row -> row.getObject(1, UUID.class),
        invoiceId);
  }

  private Optional<Voided> find(UUID invoiceId) {
    return sql.find(
        "SELECT id, member_id, fee_year, status FROM invoice WHERE id = ?",
        row ->
            new Voided(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getInt("fee_year"),
                row.getString("status")),
        invoiceId);
  }

  private long latestRevision() {
    return sql.find(
            "SELECT coalesce(max(revision), 0) FROM economic_indicator", row -> row.getLong(1))
        .orElseThrow();
  }
}
