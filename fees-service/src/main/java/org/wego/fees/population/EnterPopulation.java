package org.wego.fees.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.fees.sql.Sql;
import org.wego.fees.sql.SqlArray;

/** Adds figures that the Secretariat enters to the series of members (F7a). */
@ApplicationScoped
public class EnterPopulation {

  /** The stem of the statement: the figures that are not what counts for their year already. */
  private static final String NEWS =
      """
        FROM unnest(?::uuid[], ?::integer[], ?::bigint[]) AS told (member_id, year, population)
        LEFT JOIN LATERAL (
             SELECT f.population, f.source
               FROM population_figure f
              WHERE f.member_id = told.member_id AND f.year IS NOT DISTINCT FROM told.year
              ORDER BY f.revision DESC
              LIMIT 1) AS known ON true
       WHERE (known.population, known.source) IS DISTINCT FROM (told.population, 'ENTERED')
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Adds what does not count already, so that the same figures twice change nothing.
   *
   * @return the ids of the figures added
   */
  @Transactional
  public List<UUID> enter(List<EnteredFigure> figures, String note, String actor) {
    return sql.list(
        """
        INSERT INTO population_figure
               (member_id, year, population, source, note, recorded_at, recorded_by)
        SELECT told.member_id, told.year, told.population, 'ENTERED', ?, ?, ?
        """
            + NEWS
            + "RETURNING id",
        row -> row.getObject("id", UUID.class),
        note,
        clock.instant(),
        actor,
        members(figures),
        years(figures),
        populations(figures));
  }

  /** How many figures {@link #enter} would add. */
  @Transactional
  public int preview(List<EnteredFigure> figures) {
    return sql.find(
            "SELECT count(*)" + NEWS,
            row -> row.getInt(1),
            members(figures),
            years(figures),
            populations(figures))
        .orElseThrow();
  }

  private static SqlArray members(List<EnteredFigure> figures) {
    return SqlArray.of("uuid", figures.stream().map(EnteredFigure::memberId).toList());
  }

  private static SqlArray years(List<EnteredFigure> figures) {
    return SqlArray.of("integer", figures.stream().map(EnteredFigure::year).toList());
  }

  private static SqlArray populations(List<EnteredFigure> figures) {
    return SqlArray.of("bigint", figures.stream().map(EnteredFigure::population).toList());
  }
}
