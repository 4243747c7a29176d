package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Ends the holding of an office, as the Secretariat records it (G2). */
@ApplicationScoped
public class EndOffice {

  @Inject Sittings sittings;

  /**
   * Ends the holding; one that ends on its first day is taken back.
   *
   * @param day the first one on which it is no longer held
   * @param note in words, {@code null} for none
   * @return the holding as it was ended
   */
  @Transactional
  public Holding end(
      UUID termId, UUID holdingId, LocalDate day, Ending how, String note, String actor) {
    Sitting sitting = sittings.open(List.of(), day, () -> termId, actor);
    LeadershipTerm term = sitting.term(termId).orElseThrow(EndOffice::notFound);
    OfficeHolding holding =
        term.holdings(one -> one.id().equals(holdingId)).stream()
            .findFirst()
            .orElseThrow(EndOffice::notFound);
    if (holding.to() != null) {
      throw new ProblemException(
          MembershipError.OFFICE_ENDED, "It is held until " + holding.to() + " only");
    }
    new Faults()
        .addIf(
            day.isBefore(holding.from()),
            "/endsOn",
            MembershipError.OFFICE_DATES.name(),
            "It is held from " + holding.from() + " on")
        .throwIfAny(MembershipError.OFFICE_DATES);
    Holding ended = sitting.end(term, holding, day, how, note);
    sittings.close(sitting);
    return ended;
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such office");
  }
}
