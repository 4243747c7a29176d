package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.wego.membership.history.RecordChange;
import org.wego.membership.member.HoldMembers;

/**
 * Opens and closes what a transaction does to the offices. Locks come in one order: members, the
 * leadership, its terms; a withdrawal, which holds its member first, meets them in the same one.
 */
@ApplicationScoped
class Sittings {

  @Inject LeadershipTerms terms;
  @Inject HoldMembers holdMembers;
  @Inject LeadershipConfig numbers;
  @Inject LeadershipEvents events;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Holds the candidates, the leadership, and the terms that the day concerns.
   *
   * @param term finds a term to hold in any case, {@code null} for none, when the leadership is
   *     held
   */
  Sitting open(Collection<UUID> candidates, LocalDate day, Supplier<UUID> term, String actor) {
    Holders holders =
        new Holders(candidates.isEmpty() ? Map.of() : holdMembers.hold(Set.copyOf(candidates)));
    terms.acquire();
    return sitting(terms.lockFrom(day, term.get()), holders, actor);
  }

  /** Holds the leadership and the terms in which the member has a seat; its own lock is held. */
  Sitting openOf(UUID memberId, LocalDate day, String actor) {
    terms.acquire();
    return sitting(terms.lockOf(memberId, day), new Holders(Map.of()), actor);
  }

  private Sitting sitting(List<LeadershipTerm> held, Holders holders, String actor) {
    return new Sitting(held, holders, numbers, terms::flush, clock.instant(), actor);
  }

  /** Writes what was done, and tells of it. */
  void close(Sitting sitting) {
    events.publish(sitting.events());
    recordChange.record(sitting.changes());
    terms.flush();
  }
}
