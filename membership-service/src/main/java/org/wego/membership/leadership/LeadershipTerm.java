package org.wego.membership.leadership;

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
import java.util.function.Predicate;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.Faults;

/** A term of three years, nominally, with the offices that cities hold in it (G2). */
@Entity
class LeadershipTerm {

  private static final Comparator<Holding> IN_ORDER =
      Comparator.comparing(Holding::office)
          .thenComparing(Holding::from)
          .thenComparing(Holding::memberId);

  @Id private UUID id;
  private String name;
  private LocalDate beginsOn;
  private LocalDate nominalEnd;
  private UUID assemblyId;
  private Integer assemblyOrdinal;
  private Instant createdAt;
  private String createdBy;
  @Version private long version;
  @Embedded private EventSequence events = new EventSequence();

  @OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("validFrom")
  private List<OfficeHolding> holdings = new ArrayList<>();

  protected LeadershipTerm() {}

  LeadershipTerm(TermDraft draft, Assembly assembly, Instant at, String actor) {
    this.id = Ids.next();
    describe(draft);
    this.createdAt = at;
    this.createdBy = actor;
    convene(assembly);
  }

  /** Gives it another name or other days; whoever holds an office in it has begun within it. */
  Optional<LeadershipEvent> revise(TermDraft draft, Instant at) {
    if (draft.equals(details().draft())) {
      return Optional.empty();
    }
    new Faults()
        .addIf(
            holdings.stream().anyMatch(holding -> holding.from().isBefore(draft.beginsOn())),
            "/beginsOn",
            MembershipError.OFFICE_DATES.name(),
            "An office of the term is held from an earlier day on")
        .throwIfAny(MembershipError.OFFICE_DATES);
    describe(draft);
    return Optional.of(changed(at));
  }

  private void describe(TermDraft draft) {
    name = draft.name();
    beginsOn = draft.beginsOn();
    nominalEnd = draft.nominalEnd();
  }

  /** Names the Assembly whose elections fill it. */
  final void convene(Assembly assembly) {
    if (assembly != null) {
      assemblyId = assembly.id();
      assemblyOrdinal = assembly.ordinal();
    }
  }

  Holding assume(Seat seat, UUID electionId, Instant at, String actor) {
    OfficeHolding holding = new OfficeHolding(this, seat, electionId, at, actor);
    holdings.add(holding);
    return holding.toHolding();
  }

  /**
   * Ends a holding; the day is the first one out of it. One that would end on its first day or
   * before leaves no row: the history and the events keep it.
   *
   * @return the holding as it is now
   */
  Holding end(OfficeHolding holding, LocalDate day, Ending how) {
    if (day.isAfter(holding.from())) {
      holding.endOn(day, how);
      return holding.toHolding();
    }
    holdings.remove(holding);
    return holding.toHolding().ended(holding.from(), how);
  }

  LeadershipEvent.OfficesAssumed assumed(Instant at) {
    return new LeadershipEvent.OfficesAssumed(events.next(), at, state());
  }

  LeadershipEvent.OfficesChanged changed(Instant at) {
    return new LeadershipEvent.OfficesChanged(events.next(), at, state());
  }

  LeadershipEvent.Snapshot snapshot(Instant at) {
    return new LeadershipEvent.Snapshot(events.next(), at, state());
  }

  List<OfficeHolding> holdings(Predicate<OfficeHolding> wanted) {
    return holdings.stream().filter(wanted).toList();
  }

  UUID id() {
    return id;
  }

  LocalDate beginsOn() {
    return beginsOn;
  }

  UUID assemblyId() {
    return assemblyId;
  }

  TermDetails details() {
    return new TermDetails(
        id,
        name,
        beginsOn,
        nominalEnd,
        assemblyId == null ? null : new Assembly(assemblyId, assemblyOrdinal),
        version);
  }

  private TermState state() {
    return new TermState(
        details(), holdings.stream().map(OfficeHolding::toHolding).sorted(IN_ORDER).toList());
  }
}
