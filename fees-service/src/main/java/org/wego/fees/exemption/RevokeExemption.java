package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.ObligationsChanged;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Takes back a waiver, by a decision too (G5). */
@ApplicationScoped
public class RevokeExemption {

  @Inject GrantExemption grantExemption;
  @Inject Event<ObligationsChanged> changed;
  @Inject Sql sql;
  @Inject Clock clock;

  private record Found(
      UUID id,
      UUID memberId,
      int feeYear,
      ExemptionBasis basis,
      boolean revoked,
      boolean credited) {}

  /**
   * The member owes the year again: a run invoices it, and an invoice that the waiver made void is
   * replaced on demand (F11). Not so after a credit note, which is not undone.
   *
   * @return whether there is such an exemption
   * @throws ProblemException EXEMPTION_REVOKED, EXEMPTION_NOT_REVOCABLE
   */
  @Transactional
  public boolean revoke(UUID id, String reason, String decisionReference, String actor) {
    Optional<Found> found = find(id);
    found.ifPresent(
        exemption -> {
          grantExemption.lock(exemption.memberId(), exemption.feeYear());
          revoke(find(id).orElseThrow(), reason, decisionReference, actor);
        });
    return found.isPresent();
  }

  private void revoke(Found exemption, String reason, String decisionReference, String actor) {
    if (exemption.revoked()) {
      throw new ProblemException(FeesError.EXEMPTION_REVOKED, "It was revoked before");
    }
    if (exemption.basis() == ExemptionBasis.REFERRALS) {
      throw new ProblemException(
          FeesError.EXEMPTION_NOT_REVOCABLE, "It follows from the members that were formed");
    }
    if (exemption.credited()) {
      throw new ProblemException(
          FeesError.EXEMPTION_NOT_REVOCABLE, "The invoice of the year was credited for it");
    }
    sql.update(
        """
        UPDATE exemption
           SET revoked_on = ?, revoked_at = ?, revoked_by = ?, revocation_reason = ?,
               revocation_reference = ?
         WHERE id = ?
        """,
        LocalDate.now(clock),
        clock.instant(),
        actor,
        reason,
        decisionReference,
        exemption.id());
    changed.fire(new ObligationsChanged(Set.of(exemption.memberId())));
  }

  private Optional<Found> find(UUID id) {
    return sql.find(
        """
        SELECT id, member_id, fee_year, basis, revoked_on IS NOT NULL AS revoked,
               credit_note_id IS NOT NULL AS credited
          FROM exemption WHERE id = ?
        """,
        row ->
            new Found(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getInt("fee_year"),
                ExemptionBasis.valueOf(row.getString("basis")),
                row.getBoolean("revoked"),
                row.getBoolean("credited")),
        id);
  }
}
