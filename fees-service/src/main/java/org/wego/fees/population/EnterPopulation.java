package org.wego.fees.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Adds figures that the Secretariat enters, or a member declares, to the series (F7a). */
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
       WHERE (known.population, known.source) IS DISTINCT FROM (told.population, ?)
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Adds what does not count already, so that the same figures twice change nothing.
   *
   * @param source who tells them
   * @return the ids of the figures added
   */
  @Transactional
  public List<UUID> enter(
      List<EnteredFigure> figures, PopulationSource source, String note, String actor) {
    return sql.list(
        """
        INSERT INTO population_figure
               (member_id, year, population, source, note, recorded_at, recorded_by)
        SELECT told.member_id, told.year, told.population, ?, ?, ?, ?
        """
            + NEWS
            + "RETURNING id",
        row -> row.getObject("id", UUID.class),
        source,
        note,
        clock.instant(),
        actor,
        members(figures),
        years(figures),
        populations(figures),
        source);
  }

  /** How many figures {@link #enter} would add. */
  @Transactional
  public int preview(List<EnteredFigure> figures, PopulationSource source) {
    return sql.find(
            "SELECT count(*)" + NEWS,
            row -> row.getInt(1),
            members(figures),
            years(figures),
            populations(figures),
            source)
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
