package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Seats a city in an office of a term, as the Secretariat records it (G2). */
@ApplicationScoped
public class AssumeOffice {

  @Inject Sittings sittings;

  /**
   * Seats the city; those who held the office in earlier terms stay until that day.
   *
   * @throws ProblemException NOT_FOUND for an unknown term, OFFICE_HOLDER_NOT_FULL, OFFICE_HELD,
   *     OFFICE_DATES, COMMITTEE_FULL
   */
  @Transactional
  public OfficeChange assume(UUID termId, Seat seat, String actor) {
    Sitting sitting = sittings.open(List.of(seat.memberId()), seat.from(), () -> termId, actor);
    LeadershipTerm term =
        sitting
            .term(termId)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such term"));
    sitting
        .refusal(term, seat)
        .ifPresent(
            refusal -> {
              throw refusal.asProblem();
            });
    Holding begun = sitting.assume(term, seat, null);
    sittings.close(sitting);
    return new OfficeChange(begun.id(), sitting.ended());
  }
}
