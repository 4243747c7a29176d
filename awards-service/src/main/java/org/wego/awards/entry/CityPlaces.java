package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** How many entries a city has handed in for an edition, and how many it may (A3). */
@ApplicationScoped
class CityPlaces {

  @Inject Sql sql;

  private record Places(int limit, int taken, int free) {}

  /**
   * The place of the next entry of a city, from 1; one that was withdrawn or found ineligible left
   * its place. Whoever asks holds the edition, or another submission takes the same one and the
   * database refuses.
   *
   * @param city a member counts as one whatever it is called meanwhile
   * @throws ProblemException ENTRY_LIMIT
   */
  int next(UUID editionId, EnteringCity city) {
    Places places =
        sql.find(
                """
                WITH taken AS (
                  SELECT entry_slot
                    FROM award_entry
                   WHERE edition_id = ? AND entry_slot IS NOT NULL
                     AND state NOT IN ('WITHDRAWN', 'INELIGIBLE')
                     AND (country = ? AND city_key = ? OR member_id = ?)
                )
                SELECT e.entries_per_city, (SELECT count(*) FROM taken),
                       (SELECT min(n) FROM generate_series(1, (SELECT count(*) + 1 FROM taken)) n
                         WHERE n NOT IN (SELECT entry_slot FROM taken))
                  FROM award_edition e
                 WHERE e.id = ?
                """,
                row -> new Places(row.getInt(1), row.getInt(2), row.getInt(3)),
                editionId,
                city.country(),
                city.key(),
                city.memberId(),
                editionId)
            .orElseThrow();
    if (places.taken() >= places.limit()) {
      throw new ProblemException(
          AwardsError.ENTRY_LIMIT,
          "A city enters with at most %d entries".formatted(places.limit()));
    }
    return places.free();
  }
}
