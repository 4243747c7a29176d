package org.wego.awards.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.assembly.KnownAssembly;

/**
 * An edition of the awards with what it sets for itself.
 *
 * @param assembly the General Assembly of its ceremony (A1), {@code null} while none is known
 * @param lotSeed decides the last ties (A7), {@code null} until it is published
 * @param announcedAt {@code null} until its winners are announced (A9)
 * @param categories in the order of the five
 * @param criteria in their order
 */
public record Edition(
    UUID id,
    long version,
    Phase phase,
    EditionTerms terms,
    KnownAssembly assembly,
    String lotSeed,
    Instant lotSeedPublishedAt,
    Instant announcedAt,
    List<EditionCategory> categories,
    List<Criterion> criteria) {

  public int year() {
    return terms.year();
  }

  public ZoneId zone() {
    return ZoneId.of(terms.timeZone());
  }

  /** The category, if the edition is held in it. */
  public Optional<EditionCategory> category(AwardCategory category) {
    return categories.stream().filter(held -> held.category() == category).findFirst();
  }
}
