package org.wego.membership.member;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** An organization that is or was a member, with the history of its categories. */
@Entity
class Member {

  @Id private UUID id;
  @Embedded private Organization organization;
  private String nameKey;
  private String nativeNameKey;
  private boolean founding;
  private boolean live;
  private UUID successorId;
  private LocalDate succeededOn;
  private UUID splitFromId;
  private Instant registeredAt;
  private String registeredBy;
  @Version private long version;
  @Embedded private EventSequence events = new EventSequence();

  @OneToMany(mappedBy = "member", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("validFrom")
  private List<MemberPeriod> periods = new ArrayList<>();

  @OneToMany(mappedBy = "member", cascade = CascadeType.PERSIST)
  private List<MemberCredit> credits = new ArrayList<>();

  protected Member() {}

  /** A row for an organization that no period makes a member yet. */
  Member(Organization organization, Instant at, String actor) {
    this.id = Ids.next();
    describe(organization);
    this.registeredAt = at;
    this.registeredBy = actor;
  }

  /** Submitting a complete application makes it an Associate at once (M2). */
  MemberEvent.Registered registerAsAssociate(LocalDate from, Instant at) {
    open(Category.ASSOCIATE, from);
    return new MemberEvent.Registered(events.next(), at, state());
  }

  /** Takes over what the organization says of itself now; empty when that is nothing new. */
  Optional<MemberEvent.Updated> update(Organization declared, Instant at) {
    if (organization.equals(declared)) {
      return Optional.empty();
    }
    describe(declared);
    return Optional.of(new MemberEvent.Updated(events.next(), at, state()));
  }

  /**
   * Ends the present period; the day is the first one out of it. A period that would end on its
   * first day leaves no row (M6).
   */
  void endPeriod(LocalDate day) {
    MemberPeriod open =
        openPeriod()
            .orElseThrow(
                () ->
                    new ProblemException(
                        MembershipError.MEMBERSHIP_ENDED, "The organization is no member now"));
    if (day.isBefore(open.from())) {
      throw new ProblemException(
          MembershipError.CATEGORY_HISTORY,
          "It has been a member as " + open.category() + " only since " + open.from());
    }
    if (day.equals(open.from())) {
      periods.remove(open);
    } else {
      open.endOn(day);
    }
    live = false;
  }

  /**
   * The Executive Committee's approval makes it FULL or FRIENDSHIP, as its type allows (M3, M4).
   * The period before must have been ended and flushed: Hibernate inserts before it updates.
   */
  MemberEvent.Approved admit(LocalDate decidedOn, Instant at) {
    open(organization.type().admittedAs(), decidedOn);
    return new MemberEvent.Approved(events.next(), at, state());
  }

  /**
   * The applicant's withdrawal before the decision, or a refusal that says so, ends the Associate
   * period that day (M3).
   */
  MemberEvent.Withdrawn withdraw(LocalDate day, Instant at) {
    if (category().orElse(null) != Category.ASSOCIATE) {
      throw new IllegalStateException("Member " + id + " is no Associate");
    }
    endPeriod(day);
    return new MemberEvent.Withdrawn(events.next(), at, state());
  }

  /** Its own wish or the committee's decision ends the membership; the day is the first without. */
  MemberEvent end(Departure departure, LocalDate day, Instant at) {
    endPeriod(day);
    return switch (departure) {
      case WITHDRAWAL -> new MemberEvent.Withdrawn(events.next(), at, state());
      case EXCLUSION -> new MemberEvent.Excluded(events.next(), at, state());
    };
  }

  /** Another member goes on with what this one was; this row is never a member again (M9). */
  MemberEvent.Merged mergeInto(Member successor, LocalDate day, Instant at) {
    successor.requireToSucceed(this, day);
    endPeriod(day);
    succeedBy(successor, day);
    return new MemberEvent.Merged(events.next(), at, state());
  }

  /** Ended by {@link #endPeriod} and flushed, it names the principal of those it became (M9). */
  MemberEvent.Split splitInto(Member principal, LocalDate day, Instant at) {
    succeedBy(principal, day);
    return new MemberEvent.Split(events.next(), at, state());
  }

  /** One of those that a member was split into, in the category that it had (M9). */
  MemberEvent.Registered registerFrom(
      Member origin, Category category, LocalDate from, Instant at) {
    splitFromId = origin.id;
    open(category, from);
    return new MemberEvent.Registered(events.next(), at, state());
  }

  private void requireToSucceed(Member ending, LocalDate day) {
    Period own = openPeriod().map(MemberPeriod::toPeriod).orElse(null);
    Category other = ending.category().orElse(null);
    String obstacle = null;
    if (own == null) {
      obstacle = "The successor is no member now";
    } else if (own.from().isAfter(day)) {
      obstacle = "The successor is " + own.category() + " only since " + own.from();
    } else if (other != null && !own.category().canSucceed(other)) {
      obstacle = "A member that is " + other + " does not merge into one that is " + own.category();
    }
    if (obstacle != null) {
      throw new ProblemException(MembershipError.SUCCESSOR_NOT_POSSIBLE, obstacle)
          .withFaults(
              List.of(
                  new Fault(
                      "/successorId", MembershipError.SUCCESSOR_NOT_POSSIBLE.name(), obstacle)));
    }
  }

  private void succeedBy(Member successor, LocalDate day) {
    successorId = successor.id;
    succeededOn = day;
  }

  /** Counts a new Full member that it brought in (M12). */
  MemberEvent.ReferralCredited credit(ReferralCredit credit, String newMemberName, Instant at) {
    credits.add(new MemberCredit(this, credit));
    return new MemberEvent.ReferralCredited(events.next(), at, state(), credit, newMemberName);
  }

  /** Tells the present state once more. */
  MemberEvent.Snapshot snapshot(Instant at) {
    return new MemberEvent.Snapshot(events.next(), at, state());
  }

  /** The public profile as of a day, as if nothing had ever been otherwise known of it. */
  MemberDetails details(LocalDate day) {
    return MemberDetails.of(
        id, founding, version, history(), MemberVersions.only(organization), true, day);
  }

  /** What the history compares. */
  MemberFacts facts() {
    return MemberFacts.of(
        organization, founding, openPeriod().map(MemberPeriod::toPeriod).orElse(null));
  }

  /** The same; {@code null} for a row that no period made a member yet. */
  MemberFacts knownFacts() {
    return periods.isEmpty() ? null : facts();
  }

  UUID id() {
    return id;
  }

  Organization organization() {
    return organization;
  }

  String name() {
    return organization.name();
  }

  Optional<Category> category() {
    return openPeriod().map(MemberPeriod::category);
  }

  private void describe(Organization described) {
    organization = described;
    nameKey = described.nameKey();
    nativeNameKey = described.nativeNameKey();
  }

  private void open(Category category, LocalDate from) {
    for (MemberPeriod period : periods) {
      if (period.isOpen() || period.to().isAfter(from)) {
        throw new ProblemException(
            MembershipError.CATEGORY_HISTORY,
            "It was a member as " + period.category() + " on " + from + " already");
      }
    }
    periods.add(new MemberPeriod(this, organization.type(), category, from));
    live = true;
  }

  private Optional<MemberPeriod> openPeriod() {
    return periods.stream().filter(MemberPeriod::isOpen).findFirst();
  }

  private MemberState state() {
    return new MemberState(
        id,
        organization,
        founding,
        category().orElse(null),
        history(),
        referralCredits(),
        successorId,
        splitFromId);
  }

  private List<Period> history() {
    return periods.stream().map(MemberPeriod::toPeriod).toList();
  }

  private List<ReferralCredit> referralCredits() {
    return credits.stream()
        .map(MemberCredit::toCredit)
        .sorted(
            Comparator.comparing(ReferralCredit::formedOn)
                .thenComparing(ReferralCredit::applicationId))
        .toList();
  }
}
