package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.exemption.GrantExemption.Terms;
import org.wego.platform.persistence.sql.Sql;

/**
 * Exempts Friendship members through whose assistance enough new members were formed in the year
 * before (F8), and spends the credits on it.
 */
@ApplicationScoped
public class ExemptReferrers {

  private static final String ACTOR = "fees-service";

  /** Credits of one year alone, of members that are Friendship on 1 January of the next. */
  private static final String DUE =
      """
      SELECT c.referrer_id, c.exempts_in, count(*) AS credits, x.id AS exemption_id
        FROM referral_credit c
        LEFT JOIN exemption x ON x.member_id = c.referrer_id AND x.fee_year = c.exempts_in
                             AND x.revoked_on IS NULL
       WHERE c.exemption_id IS NULL
         AND c.referrer_id = coalesce(?, c.referrer_id)
         AND c.exempts_in = coalesce(?, c.exempts_in)
         AND (x.id IS NULL OR x.basis = 'REFERRALS')
         AND EXISTS (
             SELECT FROM billing_period p
              WHERE p.member_id = c.referrer_id
                AND p.category = 'FRIENDSHIP'
                AND p.valid_from < make_date(c.exempts_in, 1, 1)
                AND coalesce(p.valid_to, 'infinity') > make_date(c.exempts_in, 1, 1))
       GROUP BY c.referrer_id, c.exempts_in, x.id
      HAVING x.id IS NOT NULL OR count(*) >= ?
       ORDER BY c.exempts_in, c.referrer_id
      """;

  @Inject GrantExemption grantExemption;
  @Inject ExemptionConfig config;
  @Inject Sql sql;

  /**
   * A member with credits to be spent on the fee of a year.
   *
   * @param exemptionId what other credits of the year were spent on; {@code null} for nothing yet
   */
  record Due(UUID referrerId, int feeYear, int credits, UUID exemptionId) {}

  /** Whoever has credits to be spent. */
  List<Due> due() {
    return sql.list(DUE, ExemptReferrers::read, null, null, config.creditsNeeded());
  }

  /** Spends the member's credits on the fee of a year, if enough of them are there. */
  @Transactional(TxType.MANDATORY)
  boolean settle(UUID referrerId, int feeYear) {
    grantExemption.lock(referrerId, feeYear);
    Optional<Due> due =
        sql.find(DUE, ExemptReferrers::read, referrerId, feeYear, config.creditsNeeded());
    due.ifPresent(found -> spend(found, exemption(found)));
    return due.isPresent();
  }

  private UUID exemption(Due due) {
    return due.exemptionId() != null
        ? due.exemptionId()
        : grantExemption.grant(
            new Terms(
                due.referrerId(),
                due.feeYear(),
                ExemptionBasis.REFERRALS,
                "%d new members were formed through its assistance in %d"
                    .formatted(due.credits(), due.feeYear() - 1),
                null,
                ACTOR));
  }

  private void spend(Due due, UUID exemption) {
    sql.update(
        """
        UPDATE referral_credit SET exemption_id = ?
         WHERE referrer_id = ? AND exempts_in = ? AND exemption_id IS NULL
        """,
        exemption,
        due.referrerId(),
        due.feeYear());
  }

  private static Due read(ResultSet row) throws SQLException {
    return new Due(
        row.getObject("referrer_id", UUID.class),
        row.getInt("exempts_in"),
        row.getInt("credits"),
        row.getObject("exemption_id", UUID.class));
  }
}
