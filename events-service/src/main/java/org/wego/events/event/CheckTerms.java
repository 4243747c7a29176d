package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.EventType;
import org.wego.events.EventsError;
import org.wego.events.member.KnownMember;
import org.wego.events.member.KnownMembers;
import org.wego.platform.problem.Faults;

/** What an event cannot say of itself (E1), all of it at once. */
@ApplicationScoped
class CheckTerms {

  @Inject KnownMembers members;

  /**
   * The terms, with the city and country of a host that is a member where they leave them out.
   *
   * @param days whether its days have to be known
   * @throws org.wego.platform.problem.ProblemException EVENT_UNFIT
   */
  EventTerms checked(EventTerms terms, boolean days) {
    KnownMember host =
        terms.hostMemberId() == null ? null : members.find(terms.hostMemberId()).orElse(null);
    Faults faults = new Faults();
    days(terms, days, faults);
    faults
        .addIf(
            terms.hostMemberId() != null && host == null,
            "/hostMemberId",
            "UNKNOWN_VALUE",
            "No member has this id")
        .addIf(
            terms.assembly() && terms.organizingRegion() != null,
            "/organizingRegion",
            "NOT_ALLOWED",
            "A General Assembly is organized by the Secretariat")
        .addIf(
            terms.membersOnly()
                && terms.type() != EventType.TRAINING
                && terms.type() != EventType.WEBINAR,
            "/membersOnly",
            "NOT_ALLOWED",
            "Only a TRAINING or WEBINAR is for members only")
        .addIf(
            !terms.assembly() && terms.intervalReason() != null,
            "/intervalReason",
            "NOT_ALLOWED",
            "Only a General Assembly is due in a year")
        .addIf(
            terms.coOrganizers().stream().distinct().count() < terms.coOrganizers().size(),
            "/coOrganizers",
            "DUPLICATE",
            "A partner is named twice")
        .addIf(
            terms.registrationOpensAt() != null
                && terms.registrationClosesAt() != null
                && !terms.registrationOpensAt().isBefore(terms.registrationClosesAt()),
            "/registrationClosesAt",
            "OUT_OF_ORDER",
            "The registration closes after it opens");
    faults.throwIfAny(EventsError.EVENT_UNFIT);
    return host == null || terms.hostCity() != null && terms.country() != null
        ? terms
        : terms.hostedBy(
            host.memberId(),
            terms.hostCity() == null ? host.name() : terms.hostCity(),
            terms.country() == null ? host.country() : terms.country());
  }

  private static void days(EventTerms terms, boolean wanted, Faults faults) {
    faults.addIf(
        terms.startsOn() != null && !EventTerms.knows(terms.startsOn().getYear()),
        "/startsOn",
        "OUT_OF_RANGE",
        "It begins in a year from %d to %d".formatted(EventTerms.FIRST_YEAR, EventTerms.LAST_YEAR));
    if (terms.startsOn() == null || terms.endsOn() == null) {
      faults
          .addIf(
              terms.startsOn() == null && (wanted || terms.endsOn() != null),
              "/startsOn",
              "REQUIRED",
              "Its first day is wanted")
          .addIf(
              terms.endsOn() == null && (wanted || terms.startsOn() != null),
              "/endsOn",
              "REQUIRED",
              "Its last day is wanted");
      return;
    }
    faults
        .addIf(
            terms.endsOn().isBefore(terms.startsOn()),
            "/endsOn",
            "OUT_OF_ORDER",
            "It ends on its first day or later")
        .addIf(
            EventTerms.tooLong(terms.startsOn(), terms.endsOn()),
            "/endsOn",
            "OUT_OF_RANGE",
            "An event has at most %d days".formatted(EventTerms.MOST_DAYS))
        .addIf(
            terms.startsOn().getYear() != terms.year(),
            "/year",
            "OUT_OF_RANGE",
            "It is the year of the first day");
  }
}
