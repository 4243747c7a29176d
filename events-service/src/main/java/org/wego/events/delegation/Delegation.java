package org.wego.events.delegation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.events.EventsError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/**
 * The delegation of an organization to an event, with its persons (E4). It has places of the event
 * from its approval on; persons that are added later are approved once more, and those who were
 * approved before keep their places meanwhile.
 */
@Entity
@Table(name = "delegation")
class Delegation {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private DelegationKind kind;

  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "organization_name", nullable = false)
  private String organizationName;

  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "owner_subject")
  private String ownerSubject;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private DelegationState state;

  @Column(name = "reason")
  private String reason;

  @Column(name = "places", nullable = false)
  private int places;

  @Column(name = "waiting_since")
  private Instant waitingSince;

  @Column(name = "waiting_number")
  private Long waitingNumber;

  @Column(name = "offered_until")
  private Instant offeredUntil;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false)
  private String createdBy;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @OneToMany(mappedBy = "delegation", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<Participant> participants = new ArrayList<>();

  protected Delegation() {}

  /**
   * A new delegation, as yet without persons.
   *
   * @param nameKey the comparable form of its organization's name; {@code null} for a member's
   */
  Delegation(
      UUID eventId, DelegationOrganization organization, String nameKey, Instant at, String actor) {
    this.id = Ids.next();
    this.eventId = eventId;
    this.kind = organization.kind();
    this.memberId = organization.memberId();
    this.organizationName = organization.name();
    this.nameKey = nameKey;
    this.country = organization.country();
    this.ownerSubject = organization.ownerSubject();
    this.state = DelegationState.PENDING;
    this.createdAt = at;
    this.createdBy = actor;
  }

  /**
   * Names its persons anew: those with an id stay, those without one are added, and whoever is not
   * among them is of the delegation no more. Who is added, and another head, has to be approved
   * (E4); so has an approved person who gets another name or login, because it may be somebody
   * else.
   *
   * @return who left
   */
  List<UUID> name(List<Person> persons, Instant at) {
    Map<UUID, Participant> known =
        present().collect(Collectors.toMap(Participant::id, Function.identity()));
    boolean added = persons.stream().anyMatch(person -> person.id() == null);
    boolean headed =
        persons.stream()
            .filter(person -> person.role() == PersonRole.HEAD && person.id() != null)
            .anyMatch(person -> known.get(person.id()).role() != PersonRole.HEAD);
    boolean replaced =
        persons.stream()
            .anyMatch(person -> person.id() != null && known.get(person.id()).replacedBy(person));
    requireChangeable(added || headed || replaced);
    List<UUID> named = persons.stream().map(Person::id).toList();
    List<Participant> left =
        present().filter(participant -> !named.contains(participant.id())).toList();
    left.forEach(participant -> participant.remove(at));
    for (Person person : persons) {
      if (person.id() == null) {
        participants.add(new Participant(eventId, this, person));
      } else {
        known.get(person.id()).write(person);
      }
    }
    if (added || headed || replaced) {
      state = DelegationState.PENDING;
    }
    countPlaces();
    return left.stream().map(Participant::id).toList();
  }

  /**
   * Approves it, if there are places for all of its persons; otherwise it waits its turn, or keeps
   * what it had before (E4).
   *
   * @param free how many places of the event are nobody's
   * @param next tells the next number of the waiting list
   */
  void approve(long free, LongSupplier next, Instant at) {
    require(DelegationState.PENDING);
    long missing = present().count() - places - free;
    if (missing <= 0) {
      takePlaces(at);
    } else if (places > 0) {
      throw new ProblemException(
          EventsError.PLACES_MISSING,
          "There are %d places too few; it keeps its %d".formatted(missing, places));
    } else {
      state = DelegationState.WAITLISTED;
      waitingSince = waitingSince == null ? at : waitingSince;
      waitingNumber = waitingNumber == null ? Long.valueOf(next.getAsLong()) : waitingNumber;
    }
  }

  /** Keeps places for it, until then. */
  void offer(Instant until) {
    require(DelegationState.WAITLISTED);
    leaveWaitingList();
    state = DelegationState.OFFERED;
    offeredUntil = until;
    countPlaces();
  }

  /**
   * Takes the places that are kept for it.
   *
   * @throws ProblemException OFFER_LAPSED, DELEGATION_STATE
   */
  void accept(Instant at) {
    require(DelegationState.OFFERED);
    if (!at.isBefore(offeredUntil)) {
      throw new ProblemException(
          EventsError.OFFER_LAPSED, "The places were kept for it until " + offeredUntil);
    }
    takePlaces(at);
  }

  /** It let the offer pass, and is on the list no more. */
  void lapse(String why) {
    require(DelegationState.OFFERED);
    end(DelegationState.WITHDRAWN, why);
  }

  /** The organizer does not want it to come. */
  void decline(String why) {
    requireNobodyThere();
    end(DelegationState.DECLINED, why);
  }

  /** It does not come. */
  void withdraw(String why) {
    requireNobodyThere();
    end(DelegationState.WITHDRAWN, why);
  }

  /**
   * Erases who one of its persons is; that somebody comes, and as what, stays.
   *
   * @return whether the person had not been erased before
   */
  boolean erase(UUID participantId, Instant at) {
    Optional<Participant> person =
        participants.stream()
            .filter(one -> one.id().equals(participantId) && !one.erased())
            .findFirst();
    person.ifPresent(one -> one.erase(at));
    return person.isPresent();
  }

  UUID id() {
    return id;
  }

  UUID eventId() {
    return eventId;
  }

  DelegationState state() {
    return state;
  }

  long version() {
    return version;
  }

  DelegationDetails details() {
    return new DelegationDetails(
        id,
        eventId,
        new DelegationOrganization(kind, memberId, organizationName, country, ownerSubject),
        state,
        reason,
        places,
        waitingSince,
        offeredUntil,
        createdAt,
        present()
            .sorted(Comparator.comparing(Participant::role).thenComparing(Participant::id))
            .map(Participant::details)
            .toList(),
        version);
  }

  private Stream<Participant> present() {
    return participants.stream().filter(Participant::present);
  }

  private void takePlaces(Instant at) {
    present().forEach(participant -> participant.approve(at));
    state =
        present().anyMatch(Participant::checkedIn)
            ? DelegationState.CHECKED_IN
            : DelegationState.APPROVED;
    leaveWaitingList();
    offeredUntil = null;
    countPlaces();
  }

  /** Places are those of who was approved; of an offer, of everybody. */
  private void countPlaces() {
    places =
        state.over() || state == DelegationState.WAITLISTED
            ? 0
            : (int)
                present().filter(one -> state == DelegationState.OFFERED || one.approved()).count();
  }

  private void end(DelegationState ending, String why) {
    state = ending;
    reason = why;
    leaveWaitingList();
    offeredUntil = null;
    countPlaces();
  }

  private void leaveWaitingList() {
    waitingSince = null;
    waitingNumber = null;
  }

  private void require(DelegationState needed) {
    if (state != needed) {
      throw new ProblemException(EventsError.DELEGATION_STATE, "The delegation is " + state);
    }
  }

  private void requireChangeable(boolean grows) {
    if (state.over()) {
      throw new ProblemException(EventsError.DELEGATION_STATE, "The delegation is " + state);
    }
    if (grows && state == DelegationState.OFFERED) {
      throw new ProblemException(
          EventsError.DELEGATION_STATE, "The places that are kept for it come first: accept them");
    }
  }

  private void requireNobodyThere() {
    if (state.over()) {
      throw new ProblemException(EventsError.DELEGATION_STATE, "The delegation is " + state);
    }
    if (present().anyMatch(Participant::checkedIn)) {
      throw new ProblemException(
          EventsError.DELEGATION_STATE, "Some of the delegation have come already");
    }
  }
}
