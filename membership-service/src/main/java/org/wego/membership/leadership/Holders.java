package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.member.Period;
import org.wego.membership.organization.Category;

/** Those who are to hold offices, as they stay to the end of the transaction. */
record Holders(Map<UUID, MemberDetails> members) {

  /** Holders are FULL on every day of the holding (G2). */
  Optional<Refusal> refusal(Seat seat) {
    MemberDetails member = members.get(seat.memberId());
    if (member == null) {
      return Optional.of(
          new Refusal(
              MembershipError.OFFICE_HOLDER_UNKNOWN,
              "memberId",
              "There is no member " + seat.memberId()));
    }
    return isFull(member.periods(), seat.from(), seat.to())
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                MembershipError.OFFICE_HOLDER_NOT_FULL,
                "memberId",
                member.organization().name()
                    + " is not FULL on every day "
                    + (seat.to() == null
                        ? "from " + seat.from() + " on"
                        : "from " + seat.from() + " until " + seat.to())));
  }

  boolean isPresent(UUID memberId) {
    MemberDetails member = members.get(memberId);
    return member != null && member.present() != null;
  }

  private static boolean isFull(List<Period> periods, LocalDate from, LocalDate to) {
    LocalDate day = from;
    List<Period> full =
        periods.stream()
            .filter(period -> period.category() == Category.FULL)
            .sorted(Comparator.comparing(Period::from))
            .toList();
    for (Period period : full) {
      boolean holdsDay =
          !period.from().isAfter(day) && (period.to() == null || period.to().isAfter(day));
      if (holdsDay && (period.to() == null || (to != null && !period.to().isBefore(to)))) {
        return true;
      } else if (holdsDay) {
        day = period.to();
      }
    }
    return false;
  }
}
