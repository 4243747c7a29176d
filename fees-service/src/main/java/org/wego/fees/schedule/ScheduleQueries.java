package org.wego.fees.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Reads fee schedules. */
@ApplicationScoped
public class ScheduleQueries {

  private static final Listing<FeeSchedule> SCHEDULES =
      new Listing<>(
          FeeSchedule.class,
          Keyset.<FeeSchedule, UUID>endingIn("r.id", UUID.class, FeeSchedule::id)
              .by(
                  "effectiveFromYear",
                  "r.effectiveFromYear",
                  Integer.class,
                  FeeSchedule::effectiveFromYear)
              .defaultSort("-effectiveFromYear"));

  @Inject EntityManager entities;
  @Inject Sql sql;

  /** A schedule's identity. */
  public record InForce(UUID id, String code) {}

  /**
   * @param drafts whether the caller may know of drafts
   * @param status {@code null} for either
   */
  public Page<FeeSchedule> list(boolean drafts, ScheduleStatus status, PageRequest request) {
    return SCHEDULES.page(
        entities,
        new Filter().equal("status", status).equal("status", drafts ? null : ScheduleStatus.ACTIVE),
        request);
  }

  /** A schedule that the caller may know of. */
  public Optional<FeeSchedule> find(UUID id, boolean drafts) {
    return Optional.ofNullable(entities.find(FeeSchedule.class, id))
        .filter(schedule -> drafts || schedule.status() == ScheduleStatus.ACTIVE);
  }

  /** Where a fee falls as GDP or population rises: allowed, and worth a look before a vote. */
  public static List<FeeFall> falls(List<FeeCell> cells) {
    return Chart.of(cells).stream().flatMap(chart -> chart.falls().stream()).toList();
  }

  /** The cells of a schedule's charts, the Full one first, row by row as printed. */
  public List<FeeCell> cells(UUID scheduleId) {
    return sql.list(
        """
        SELECT category, organization_type, gdp_label, lower(gdp_band) AS gdp_from,
               upper(gdp_band) AS gdp_below, population_label,
               lower(population_band) AS population_from,
               upper(population_band) AS population_below, amount
          FROM fee_cell
         WHERE schedule_id = ?
         ORDER BY category DESC, gdp_band, population_band, organization_type DESC
        """,
        ScheduleQueries::readCell,
        scheduleId);
  }

  /**
   * F3a: the schedule in force for a fee year.
   *
   * @throws ProblemException SCHEDULE_NOT_IN_FORCE when there is none
   */
  public InForce requireInForce(int feeYear) {
    return sql.find(
            "SELECT id, code FROM fee_schedule_in_force(?)",
            row -> new InForce(row.getObject("id", UUID.class), row.getString("code")),
            feeYear)
        .orElseThrow(
            () ->
                new ProblemException(
                    FeesError.SCHEDULE_NOT_IN_FORCE,
                    "No fee schedule is in force for fee year " + feeYear));
  }

  private static FeeCell readCell(ResultSet row) throws SQLException {
    String type = row.getString("organization_type");
    return new FeeCell(
        MemberCategory.valueOf(row.getString("category")),
        type == null ? null : OrganizationType.valueOf(type),
        row.getString("gdp_label"),
        row.getBigDecimal("gdp_from"),
        row.getBigDecimal("gdp_below"),
        row.getString("population_label"),
        row.getObject("population_from", Long.class),
        row.getObject("population_below", Long.class),
        row.getBigDecimal("amount"));
  }
}
