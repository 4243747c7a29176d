package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A term with everything that is or was held in it, as a reader looks at it. */
record TermOffices(TermDetails term, List<Holding> holdings) {

  /** Today, or else the day of the term that is nearest to it. */
  LocalDate nearestDay(LocalDate today) {
    if (today.isBefore(term.beginsOn()) || holdings.isEmpty()) {
      return today.isBefore(term.beginsOn()) ? term.beginsOn() : today;
    }
    boolean goesOn = holdings.stream().anyMatch(holding -> holding.to() == null);
    LocalDate last =
        goesOn
            ? today
            : holdings.stream()
                .map(Holding::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(today)
                .minusDays(1);
    return last.isBefore(today) ? last : today;
  }

  /** What is held on a day. */
  List<Holding> on(LocalDate day) {
    return holdings.stream()
        .filter(
            holding ->
                !holding.from().isAfter(day) && (holding.to() == null || holding.to().isAfter(day)))
        .toList();
  }

  /** At least so many Vice President Cities, as configured (G2a). */
  List<Warning> warnings(LocalDate day, LeadershipConfig numbers) {
    long vicePresidents =
        on(day).stream().filter(holding -> holding.office() == Office.VICE_PRESIDENT_CITY).count();
    return vicePresidents < numbers.minVicePresidents()
        ? List.of(
            new Warning(
                "VICE_PRESIDENTS_TOO_FEW",
                "G2a: %d Vice President Cities on %s, and there should be at least %d"
                    .formatted(vicePresidents, day, numbers.minVicePresidents())))
        : List.of();
  }
}
