package org.wego.membership.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Subject;

/**
 * What one transaction does to the offices: who assumes, whose time ends with that, and what there
 * is to tell of it. The transaction holds the leadership and the terms that are given.
 */
final class Sitting {

  private final List<LeadershipTerm> terms;
  private final Holders holders;
  private final LeadershipConfig numbers;
  private final Runnable flush;
  private final Instant at;
  private final String actor;

  private final Set<LeadershipTerm> assumedIn = new LinkedHashSet<>();
  private final Set<LeadershipTerm> endedIn = new LinkedHashSet<>();
  private final List<Holding> begun = new ArrayList<>();
  private final List<Holding> ended = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  Sitting(
      List<LeadershipTerm> terms,
      Holders holders,
      LeadershipConfig numbers,
      Runnable flush,
      Instant at,
      String actor) {
    this.terms = new ArrayList<>(terms);
    this.holders = holders;
    this.numbers = numbers;
    this.flush = flush;
    this.at = at;
    this.actor = actor;
  }

  /** Why the member cannot take the seat in the term; empty when it can (G2, G2a). */
  Optional<Refusal> refusal(LeadershipTerm term, Seat seat) {
    return refusal(term, seat, List.of());
  }

  /**
   * The same.
   *
   * @param beside seats of the office that are to be taken too
   */
  Optional<Refusal> refusal(LeadershipTerm term, Seat seat, List<Seat> beside) {
    if (seat.from().isBefore(term.beginsOn())) {
      return Optional.of(
          new Refusal(
              MembershipError.OFFICE_DATES, "from", "The term begins on " + term.beginsOn()));
    }
    if (seat.to() != null && !seat.to().isAfter(seat.from())) {
      return Optional.of(
          new Refusal(MembershipError.OFFICE_DATES, "to", "It would end before it began"));
    }
    return holders
        .refusal(seat)
        .or(() -> heldAlready(term, seat))
        .or(() -> committeeIsFull(term, seat, beside));
  }

  private Optional<Refusal> heldAlready(LeadershipTerm term, Seat seat) {
    return inTheWay(term, seat)
        .filter(other -> seat.office().isSingle() || other.memberId().equals(seat.memberId()))
        .findFirst()
        .map(
            other ->
                new Refusal(
                    MembershipError.OFFICE_HELD,
                    "office",
                    "It is held by the member "
                        + other.memberId()
                        + " from "
                        + other.from()
                        + (other.to() == null ? " on" : " until " + other.to())));
  }

  private Optional<Refusal> committeeIsFull(LeadershipTerm term, Seat seat, List<Seat> beside) {
    if (seat.office() != Office.EXECUTIVE_COMMITTEE_MEMBER) {
      return Optional.empty();
    }
    List<Seat> others =
        Stream.concat(
                inTheWay(term, seat).map(holding -> holding.toHolding().seat()), beside.stream())
            .toList();
    boolean full =
        Stream.concat(Stream.of(seat.from()), others.stream().map(Seat::from))
            .filter(day -> !day.isBefore(seat.from()))
            .anyMatch(
                day ->
                    others.stream().filter(one -> one.holdsOn(day)).count()
                        >= numbers.maxCommittee());
    return full
        ? Optional.of(
            new Refusal(
                MembershipError.COMMITTEE_FULL,
                "office",
                "The Executive Committee has at most " + numbers.maxCommittee() + " cities"))
        : Optional.empty();
  }

  /** The holdings of the office on days of the seat, but for those that it ends. */
  private Stream<OfficeHolding> inTheWay(LeadershipTerm term, Seat seat) {
    return terms.stream()
        .flatMap(
            other ->
                other
                    .holdings(
                        holding ->
                            holding.office() == seat.office()
                                && seat.overlaps(holding.from(), holding.to())
                                && !isPredecessor(other, holding, term, seat))
                    .stream());
  }

  /** Holders stay until successors assume: those of earlier terms, in the same office (G2). */
  private static boolean isPredecessor(
      LeadershipTerm other, OfficeHolding holding, LeadershipTerm term, Seat seat) {
    return other.beginsOn().isBefore(term.beginsOn())
        && holding.office() == seat.office()
        && holding.from().isBefore(seat.from())
        && holding.lastsBeyond(seat.from());
  }

  /** Seats the member, and ends the time of those who held the office in earlier terms. */
  Holding assume(LeadershipTerm term, Seat seat, UUID electionId) {
    for (LeadershipTerm other : terms) {
      other
          .holdings(holding -> isPredecessor(other, holding, term, seat))
          .forEach(
              holding -> end(other, holding, seat.from(), Ending.TERM_ENDED, "Successors assumed"));
    }
    flush.run();
    Holding holding = term.assume(seat, electionId, at, actor);
    begun.add(holding);
    assumedIn.add(term);
    changes.add(change(term, ChangeType.OFFICE_ASSUMED, holding.from(), null, null, holding));
    return holding;
  }

  /** Ends a holding; the day is the first one out of it. */
  Holding end(
      LeadershipTerm term, OfficeHolding holding, LocalDate day, Ending how, String reason) {
    Holding before = holding.toHolding();
    Holding after = term.end(holding, day, how);
    ended.add(after);
    endedIn.add(term);
    changes.add(change(term, ChangeType.OFFICE_ENDED, after.to(), reason, before, after));
    return after;
  }

  /** Ends everything that the member holds on the day or would hold after it. */
  List<Holding> endAll(UUID memberId, LocalDate day, Ending how, String reason) {
    List<Holding> all = new ArrayList<>();
    for (LeadershipTerm term : terms) {
      term.holdings(holding -> holding.memberId().equals(memberId) && holding.lastsBeyond(day))
          .forEach(holding -> all.add(end(term, holding, day, how, reason)));
    }
    return all;
  }

  /** Whether the member is FULL on every day from the first one until the other (G2). */
  boolean canHold(UUID memberId, LocalDate from, LocalDate to) {
    return holders.refusal(new Seat(null, memberId, from, to)).isEmpty();
  }

  /** Whether it is a present member. */
  boolean isMember(UUID memberId) {
    return holders.isPresent(memberId);
  }

  /** The seat, which ends where those of a later term begin: elections may be told late. */
  Seat untilSuccessors(LeadershipTerm term, Seat seat) {
    return terms.stream()
        .filter(other -> other.beginsOn().isAfter(term.beginsOn()))
        .flatMap(other -> other.holdings(one -> one.office() == seat.office()).stream())
        .map(OfficeHolding::from)
        .filter(day -> day.isAfter(seat.from()))
        .min(Comparator.naturalOrder())
        .map(seat::until)
        .orElse(seat);
  }

  /** Whether the member has this very seat in the term. */
  boolean holds(LeadershipTerm term, Seat seat) {
    return !term.holdings(holding -> holding.toHolding().seat().equals(seat)).isEmpty();
  }

  /** Whether the member is not in the office on any day of the seat. */
  boolean holdsNone(Seat seat) {
    return terms.stream()
        .allMatch(
            term ->
                term.holdings(
                        holding ->
                            holding.office() == seat.office()
                                && holding.memberId().equals(seat.memberId())
                                && seat.overlaps(holding.from(), holding.to()))
                    .isEmpty());
  }

  private Change change(
      LeadershipTerm term,
      ChangeType type,
      LocalDate effectiveOn,
      String reason,
      Holding before,
      Holding after) {
    return Change.of(
        Subject.LEADERSHIP_TERM, term.id(), type, effectiveOn, reason, before, after, actor);
  }

  /** Takes in a term that was opened meanwhile. */
  LeadershipTerm add(LeadershipTerm term) {
    terms.add(term);
    return term;
  }

  List<LeadershipTerm> terms() {
    return terms;
  }

  /** The term of that id, if it is one of those that are held. */
  Optional<LeadershipTerm> term(UUID id) {
    return terms.stream().filter(term -> term.id().equals(id)).findFirst();
  }

  List<Holding> begun() {
    return List.copyOf(begun);
  }

  List<Holding> ended() {
    return List.copyOf(ended);
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** One event for each term: it carries all of its offices. */
  List<LeadershipEvent> events() {
    List<LeadershipEvent> events = new ArrayList<>();
    endedIn.stream()
        .filter(term -> !assumedIn.contains(term))
        .forEach(term -> events.add(term.changed(at)));
    assumedIn.forEach(term -> events.add(term.assumed(at)));
    return events;
  }
}
