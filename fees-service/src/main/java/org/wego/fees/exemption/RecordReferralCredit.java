package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Keeps a credit that membership told of (M12). */
@ApplicationScoped
public class RecordReferralCredit {

  @Inject Event<ReferralCredited> credited;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * A new member that was formed through a member's assistance.
   *
   * @param formedOn the day on which it became FULL; its year counts
   */
  public record Credit(
      UUID referrerId,
      UUID newMemberId,
      String newMemberName,
      UUID applicationId,
      LocalDate formedOn) {}

  /** A new member is credited once: what is told of it again changes nothing. */
  @Transactional
  public void record(Credit credit) {
    int added =
        sql.update(
            """
            INSERT INTO referral_credit
                   (new_member_id, new_member_name, application_id, referrer_id, formed_on, year,
                    recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (new_member_id) DO NOTHING
            """,
            credit.newMemberId(),
            credit.newMemberName(),
            credit.applicationId(),
            credit.referrerId(),
            credit.formedOn(),
            credit.formedOn().getYear(),
            clock.instant());
    if (added > 0) {
      credited.fire(new ReferralCredited(credit.referrerId()));
    }
  }
}
