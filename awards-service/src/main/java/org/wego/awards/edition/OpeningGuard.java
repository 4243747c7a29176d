package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.Faults;

/** A call opens with its timeline, a category, and criteria whose weights sum to 1 (A4, A6). */
@ApplicationScoped
class OpeningGuard implements PhaseGuard {

  @Inject AwardEditions editions;
  @Inject EditionParts parts;
  @Inject Clock clock;

  @Override
  public Phase entering() {
    return Phase.CALL_OPEN;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    AwardEdition edition = editions.findById(editionId);
    BigDecimal weights =
        parts.criteria(editionId).stream()
            .map(Criterion::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    faults
        .addIf(edition.callOpensAt() == null, "/callOpensAt", "REQUIRED", "Say when the call opens")
        .addIf(
            edition.callClosesAt() == null, "/callClosesAt", "REQUIRED", "Say when the call closes")
        .addIf(
            edition.callClosesAt() != null && !clock.instant().isBefore(edition.callClosesAt()),
            "/callClosesAt",
            "PAST",
            "The call would be closed at once")
        .addIf(
            parts.categories(editionId).isEmpty(),
            "/categories",
            "REQUIRED",
            "The edition is held in no category")
        .addIf(
            weights.compareTo(BigDecimal.ONE) != 0,
            "/criteria",
            "WEIGHTS_NOT_ONE",
            "The weights of the criteria sum to %s, not to 1"
                .formatted(weights.stripTrailingZeros().toPlainString()));
  }
}
