package org.wego.membership.ending;

import java.time.LocalDate;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.Faults;

/**
 * Which days a membership can end on.
 *
 * <p>Not after today: then the flag of who is a member now, its unique index, the events and the
 * periods all say the same at every moment, and no job has to carry out what was announced. Whoever
 * leaves at the end of the year is recorded on that day, with the day of its notice.
 */
final class EndingDates {

  private final LocalDate effectiveOn;
  private final LocalDate today;
  private final Faults faults = new Faults();

  EndingDates(LocalDate effectiveOn, LocalDate today) {
    this.effectiveOn = effectiveOn;
    this.today = today;
    fault(effectiveOn.isAfter(today), "/effectiveOn", "The day is after today, " + today);
  }

  /** Only the Secretariat records what happened before. */
  EndingDates ofMemberItself() {
    fault(effectiveOn.isBefore(today), "/effectiveOn", "It takes effect today, " + today);
    return this;
  }

  /** Nobody gives notice of what is over; {@code null} for no notice. */
  EndingDates announcedOn(LocalDate noticeOn) {
    fault(
        noticeOn != null && noticeOn.isAfter(effectiveOn),
        "/noticeOn",
        "The notice is after the membership's end on " + effectiveOn);
    return this;
  }

  /** An exclusion follows its decision (G5). */
  EndingDates decidedOn(LocalDate day) {
    fault(day.isAfter(effectiveOn), "/effectiveOn", "The committee decided later, on " + day);
    return this;
  }

  void check() {
    faults.throwIfAny(MembershipError.ENDING_DATE);
  }

  private void fault(boolean wrong, String pointer, String detail) {
    faults.addIf(wrong, pointer, MembershipError.ENDING_DATE.name(), detail);
  }
}
