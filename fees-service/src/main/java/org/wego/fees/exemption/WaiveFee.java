package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Exempts a member from the fee of a year by a decision of the committee (F8, G5). */
@ApplicationScoped
public class WaiveFee {

  @Inject GrantExemption grantExemption;
  @Inject Sql sql;

  /** What the committee decided. */
  public record Waiver(UUID memberId, int feeYear, String reason, String decisionReference) {}

  /**
   * @return the exemption's id
   * @throws ProblemException MEMBER_UNKNOWN, FEE_NOT_DUE, or MEMBER_EXEMPT
   */
  @Transactional
  public UUID waive(Waiver waiver, String actor) {
    boolean known = grantExemption.lock(waiver.memberId(), waiver.feeYear());
    new Faults()
        .addIf(
            !known,
            "/memberId",
            FeesError.MEMBER_UNKNOWN.name(),
            "No billing account has this member's id")
        .throwIfAny(FeesError.MEMBER_UNKNOWN);
    new Faults()
        .addIf(
            !liable(waiver),
            "/feeYear",
            FeesError.FEE_NOT_DUE.name(),
            "The member is neither Full nor Friendship on 1 January of " + waiver.feeYear())
        .throwIfAny(FeesError.FEE_NOT_DUE);
    if (grantExemption.inForce(waiver.memberId(), waiver.feeYear())) {
      throw new ProblemException(
          FeesError.MEMBER_EXEMPT, "It is exempt from the fee of " + waiver.feeYear() + " already");
    }
    return grantExemption.grant(
        new GrantExemption.Terms(
            waiver.memberId(),
            waiver.feeYear(),
            ExemptionBasis.WAIVER,
            waiver.reason(),
            waiver.decisionReference(),
            actor));
  }

  private boolean liable(Waiver waiver) {
    return sql.find(
            "SELECT liable_for(?, ?)",
            row -> row.getBoolean(1),
            waiver.memberId(),
            waiver.feeYear())
        .orElseThrow();
  }
}
