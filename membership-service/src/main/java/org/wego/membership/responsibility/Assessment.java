package org.wego.membership.responsibility;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the five responsibilities of a member in a year by its evidence (M10). */
final class Assessment {

  private final MemberYear member;
  private final int year;
  private final LocalDate today;
  private final List<Fact> facts;
  private final ContactsOnDay contacts;

  private Assessment(
      MemberYear member, int year, LocalDate today, List<Fact> facts, ContactsOnDay contacts) {
    this.member = member;
    this.year = year;
    this.today = today;
    this.facts = facts;
    this.contacts = contacts;
  }

  /**
   * The findings, one for each responsibility in their order.
   *
   * @param facts all that is recorded for the year, oldest first
   * @param contacts on the last day of the year, or today
   */
  static List<Finding> of(
      MemberYear member, int year, LocalDate today, List<Fact> facts, ContactsOnDay contacts) {
    Assessment assessment = new Assessment(member, year, today, facts, contacts);
    return Stream.of(Responsibility.values()).map(assessment::find).toList();
  }

  private Finding find(Responsibility responsibility) {
    if (member.category() == null) {
      return new Finding(responsibility, null, Reason.NOT_A_MEMBER, List.of());
    }
    return switch (responsibility) {
      case PARTICIPATION -> participation();
      case GOOD_PRACTICES ->
          something(
              responsibility,
              EvidenceKind.CONTRIBUTION,
              EvidenceKind.AWARD_ENTRY,
              EvidenceKind.GOOD_PRACTICE);
      case ANNUAL_FEE -> annualFee();
      case CONTACTS -> contacts();
      case PROMOTION -> something(responsibility, EvidenceKind.REFERRAL_CREDIT);
    };
  }

  /** A registration is evidence, and attendance is what fulfils it. */
  private Finding participation() {
    List<Fact> delegations = of(EvidenceKind.ATTENDANCE);
    boolean attended = delegations.stream().anyMatch(fact -> fact.state().equals("ATTENDED"));
    return found(Responsibility.PARTICIPATION, attended, delegations);
  }

  private Finding something(Responsibility responsibility, EvidenceKind... kinds) {
    List<Fact> found = of(kinds);
    return found(responsibility, !found.isEmpty(), found);
  }

  /** What is missing in a year that is not over may still come. */
  private Finding found(Responsibility responsibility, boolean fulfilled, List<Fact> found) {
    List<Evidence> evidence = evidence(found);
    if (fulfilled) {
      return new Finding(responsibility, true, Reason.FULFILLED, evidence);
    }
    return today.getYear() > year
        ? new Finding(responsibility, false, Reason.NOTHING_RECORDED, evidence)
        : new Finding(responsibility, null, Reason.NOT_YET_KNOWN, evidence);
  }

  private Finding annualFee() {
    List<Fact> exemptions = of(EvidenceKind.EXEMPTION);
    List<Fact> invoices =
        of(EvidenceKind.INVOICE).stream().filter(fact -> !fact.state().equals("VOID")).toList();
    Reason reason;
    if (!member.liable()) {
      reason = Reason.NOT_LIABLE;
    } else if (!exemptions.isEmpty()) {
      reason = Reason.EXEMPT;
    } else if (invoices.isEmpty()) {
      reason = Reason.NOT_INVOICED;
    } else {
      // The year has one that is not void (F11).
      reason = judge(invoices.get(invoices.size() - 1));
    }
    List<Fact> evidence = new ArrayList<>(exemptions);
    evidence.addAll(invoices);
    return new Finding(Responsibility.ANNUAL_FEE, isPaid(reason), reason, evidence(evidence));
  }

  private Reason judge(Fact invoice) {
    return switch (invoice.state()) {
      case "PAID" -> Reason.FULFILLED;
      case "UNCOLLECTIBLE" -> Reason.UNCOLLECTIBLE;
      case "PAYMENT_IMPOSSIBLE" -> Reason.PAYMENT_IMPOSSIBLE;
      default -> today.isAfter(invoice.dueOn()) ? Reason.OVERDUE : Reason.NOT_YET_DUE;
    };
  }

  private static Boolean isPaid(Reason reason) {
    if (reason == Reason.FULFILLED) {
      return true;
    }
    return Set.of(Reason.OVERDUE, Reason.UNCOLLECTIBLE).contains(reason) ? false : null;
  }

  private Finding contacts() {
    if (year > today.getYear()) {
      return new Finding(Responsibility.CONTACTS, null, Reason.NOT_YET_KNOWN, List.of());
    }
    if (contacts.contacts() == 0) {
      return new Finding(Responsibility.CONTACTS, false, Reason.NO_CONTACTS, List.of());
    }
    boolean kept = contacts.current() == contacts.contacts();
    return new Finding(
        Responsibility.CONTACTS,
        kept,
        kept ? Reason.FULFILLED : Reason.STALE_CONTACTS,
        contacts.lastVerifiedOn() == null ? List.of() : List.of(verification()));
  }

  private Evidence verification() {
    return new Evidence(
        EvidenceKind.CONTACT_VERIFICATION,
        contacts.lastVerifiedOn(),
        null,
        "%d of %d contacts current".formatted(contacts.current(), contacts.contacts()));
  }

  private List<Fact> of(EvidenceKind... kinds) {
    Set<EvidenceKind> wanted = Set.of(kinds);
    return facts.stream().filter(fact -> wanted.contains(fact.kind())).toList();
  }

  private static List<Evidence> evidence(List<Fact> facts) {
    return facts.stream().map(Fact::toEvidence).toList();
  }

  /** On which day the contacts of a year are looked at: its last one, or today. */
  static LocalDate lastDay(int year, LocalDate today) {
    LocalDate end = Year.of(year).atMonth(12).atEndOfMonth();
    return end.isBefore(today) ? end : today;
  }
}
