package org.wego.fees.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Adds the figures of an edition (F6). */
@ApplicationScoped
public class RecordIndicators {

  /** The stem of the statement: the figures that tell something new for this edition. */
  private static final String NEWS =
      """
        FROM unnest(?::text[], ?::integer[], ?::numeric[]) AS told (country, year, gdp)
       WHERE told.gdp IS DISTINCT FROM (
             SELECT i.gdp_per_capita_ppp
               FROM economic_indicator i
              WHERE i.country = told.country AND i.year = told.year AND i.edition = ?
              ORDER BY i.revision DESC
              LIMIT 1)
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Adds what is not known already, so that the same figures twice change nothing.
   *
   * @return the ids of the figures added
   */
  @Transactional
  public List<UUID> record(List<IndicatorFigure> figures, Edition edition, String actor) {
    // Writers go one after another, so that revisions are committed in their order: a run that
    // reads
    // up to the last committed revision is not joined by a lower one later.
    sql.list("SELECT pg_advisory_xact_lock(hashtext('economic_indicator'))", row -> null);
    return sql.list(
        """
        INSERT INTO economic_indicator
               (country, year, gdp_per_capita_ppp, source, edition, projection,
                recorded_at, recorded_by)
        SELECT told.country, told.year, told.gdp, ?, ?, told.year >= ?, ?, ?
        """
            + NEWS
            + "RETURNING id",
        row -> row.getObject("id", UUID.class),
        edition.source(),
        edition.month().toString(),
        edition.projectionFrom(),
        clock.instant(),
        actor,
        countries(figures),
        years(figures),
        amounts(figures),
        edition.month().toString());
  }

  /** How many figures {@link #record} would add. */
  @Transactional
  public int preview(List<IndicatorFigure> figures, Edition edition) {
    return sql.find(
            "SELECT count(*)" + NEWS,
            row -> row.getInt(1),
            countries(figures),
            years(figures),
            amounts(figures),
            edition.month().toString())
        .orElseThrow();
  }

  private static SqlArray countries(List<IndicatorFigure> figures) {
    return SqlArray.of("text", figures.stream().map(IndicatorFigure::country).toList());
  }

  private static SqlArray years(List<IndicatorFigure> figures) {
    return SqlArray.of("integer", figures.stream().map(IndicatorFigure::year).toList());
  }

  private static SqlArray amounts(List<IndicatorFigure> figures) {
    return SqlArray.of("numeric", figures.stream().map(IndicatorFigure::gdpPerCapitaPpp).toList());
  }
}
