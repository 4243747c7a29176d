package org.wego.fees.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.wego.fees.Explanation;
import org.wego.fees.FeesError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Tells what a fee would be, by the same look-up in the charts that invoices rest on. */
@ApplicationScoped
public class QuoteFee {

  @Inject Sql sql;
  @Inject ScheduleQueries schedules;

  private record Found(Integer gdpYear, boolean gdpKnown, FeeQuote quote) {}

  /**
   * @throws ProblemException SCHEDULE_NOT_IN_FORCE (F3a), INDICATOR_MISSING (F10), or CELL_MISSING
   */
  public FeeQuote quote(FeeQuestion question) {
    ScheduleQueries.InForce schedule = schedules.requireInForce(question.feeYear());
    Found found =
        sql.find(
                """
                SELECT asked.fee_year - s.gdp_year_offset AS gdp_year, figure.gdp, c.amount,
                       s.currency,
                       fee_explanation(s, c, asked.fee_year, false, figure.gdp, i,
                                       asked.population, NULL)::text AS explanation
                  FROM (VALUES (?::integer, ?::text, ?::text, ?::bigint, ?::numeric))
                         AS asked (fee_year, organization_type, country, population, gdp)
                  JOIN fee_schedule s ON s.id = ?
                  LEFT JOIN LATERAL gdp_figure(
                         asked.country, asked.fee_year - s.gdp_year_offset, NULL) i ON true
                 CROSS JOIN LATERAL (SELECT coalesce(asked.gdp, i.gdp_per_capita_ppp)) figure (gdp)
                  LEFT JOIN LATERAL fee_for(
                         s.id, asked.organization_type, figure.gdp, asked.population) c ON true
                """,
                QuoteFee::read,
                question.feeYear(),
                question.organizationType(),
                question.country(),
                question.population(),
                question.gdpPerCapitaPpp(),
                schedule.id())
            .orElseThrow();
    if (!found.gdpKnown()) {
      throw new ProblemException(
          FeesError.INDICATOR_MISSING,
          "GDP per capita of %s for %d is missing".formatted(question.country(), found.gdpYear()));
    }
    if (found.quote().amount() == null) {
      throw new ProblemException(
          FeesError.CELL_MISSING, "Schedule " + schedule.code() + " has no fee for these figures");
    }
    return found.quote();
  }

  private static Found read(ResultSet row) throws SQLException {
    return new Found(
        row.getInt("gdp_year"),
        row.getBigDecimal("gdp") != null,
        new FeeQuote(
            row.getBigDecimal("amount"),
            row.getString("currency"),
            Explanation.parse(row.getString("explanation"))));
  }
}
