package org.wego.fees.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.fees.Region;

/**
 * A member's standing on a day, with reasons (F14).
 *
 * @param successorId the member that goes on for it (M9), {@code null} for none
 * @param paying its latest period that pays a fee and began by that day, {@code null} for none
 * @param outstanding what was left to pay of all its invoices, by what was booked until that day
 * @param exemptYears the fee years from which it was exempt, oldest first
 */
public record MemberStanding(
    UUID memberId,
    String memberName,
    Region region,
    String country,
    UUID successorId,
    PayingPeriod paying,
    LocalDate asOf,
    Standing standing,
    BigDecimal outstanding,
    List<Integer> exemptYears,
    List<StandingReason> reasons) {

  /**
   * As a Full or Friendship member.
   *
   * @param to the first day outside, {@code null} while it is open
   */
  public record PayingPeriod(LocalDate from, LocalDate to) {}
}
