package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.regionaloffice.LeaveHostedOffices;

/**
 * Leaves the offices of a city to its successor, in a merger or a split (G2), and the Regional
 * Offices that it hosts (G4).
 */
@ApplicationScoped
public class HandOverOffices {

  @Inject Sittings sittings;
  @Inject LeaveHostedOffices leaveHostedOffices;

  /**
   * Ends whatever the member holds on the day, or would hold after it, and gives the successor the
   * same for the days that are left, but for what it holds itself already. The caller holds the
   * locks of both members.
   *
   * @return what the successor assumed
   * @throws org.wego.platform.problem.ProblemException OFFICE_HOLDER_NOT_FULL when the successor is
   *     not FULL on those days
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Holding> to(UUID from, UUID successor, LocalDate day, String actor) {
    Sitting sitting = sittings.open(List.of(successor), day, () -> null, actor);
    for (LeadershipTerm term : sitting.terms()) {
      for (OfficeHolding holding :
          term.holdings(one -> one.memberId().equals(from) && one.lastsBeyond(day))) {
        LocalDate begins = holding.from().isAfter(day) ? holding.from() : day;
        Seat seat = new Seat(holding.office(), successor, begins, holding.to());
        sitting.end(term, holding, day, Ending.HANDED_OVER, "Handed over to " + successor);
        if (sitting.holdsNone(seat)) {
          Optional<Refusal> refusal = sitting.refusal(term, seat);
          if (refusal.isPresent()) {
            throw refusal.get().asProblem();
          }
          sitting.assume(term, seat, null);
        }
      }
    }
    sittings.close(sitting);
    leaveHostedOffices.handOver(from, successor, day, actor);
    return sitting.begun();
  }
}
