package org.wego.fees.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.invoice.Assessment;
import org.wego.fees.run.RunTotal.Tally;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Counts up what runs mean for regions and types of organization. */
@ApplicationScoped
class RunTotals {

  @Inject Sql sql;

  private record Group(Region region, OrganizationType organizationType) {}

  /** Adds a chunk; its exceptions are counted where they are kept. */
  void add(UUID runId, List<Assessment> assessments) {
    Map<Group, Tally> tallies = new HashMap<>();
    for (Assessment assessment : assessments) {
      tallies.merge(
          new Group(assessment.region(), assessment.organizationType()),
          tally(assessment),
          Tally::plus);
    }
    List<Map.Entry<Group, Tally>> groups = List.copyOf(tallies.entrySet());
    sql.update(
        """
        INSERT INTO fee_run_total AS t
               (run_id, region, organization_type, issued, amount, already_issued, exempt)
        SELECT ?, * FROM unnest(
               ?::text[], ?::text[], ?::integer[], ?::numeric[], ?::integer[], ?::integer[])
        ON CONFLICT (run_id, region, organization_type) DO UPDATE
           SET issued = t.issued + excluded.issued,
               amount = t.amount + excluded.amount,
               already_issued = t.already_issued + excluded.already_issued,
               exempt = t.exempt + excluded.exempt
        """,
        runId,
        array("text", groups, group -> group.getKey().region().name()),
        array("text", groups, group -> group.getKey().organizationType().name()),
        array("integer", groups, group -> group.getValue().issued()),
        array("numeric", groups, group -> group.getValue().amount()),
        array("integer", groups, group -> group.getValue().alreadyIssued()),
        array("integer", groups, group -> group.getValue().exempt()));
  }

  List<RunTotal> of(UUID runId) {
    return sql.list(
        """
        SELECT region, organization_type, coalesce(t.issued, 0) AS issued,
               coalesce(t.amount, 0.00) AS amount, coalesce(t.already_issued, 0) AS already_issued,
               coalesce(t.exempt, 0) AS exempt, coalesce(x.exceptions, 0) AS exceptions
          FROM (SELECT * FROM fee_run_total WHERE run_id = ?) t
          FULL JOIN (SELECT region, organization_type, count(*) AS exceptions
                       FROM fee_run_exception
                      WHERE run_id = ?
                      GROUP BY region, organization_type) x USING (region, organization_type)
        """,
        row ->
            new RunTotal(
                Region.valueOf(row.getString("region")),
                OrganizationType.valueOf(row.getString("organization_type")),
                new Tally(
                    row.getInt("issued"),
                    row.getBigDecimal("amount"),
                    row.getInt("already_issued"),
                    row.getInt("exempt"),
                    row.getInt("exceptions"))),
        runId,
        runId);
  }

  private static Tally tally(Assessment assessment) {
    return switch (assessment.outcome()) {
      case DUE -> new Tally(1, assessment.amount(), 0, 0, 0);
      case ALREADY_ISSUED -> new Tally(0, BigDecimal.ZERO, 1, 0, 0);
      case EXEMPT -> new Tally(0, BigDecimal.ZERO, 0, 1, 0);
      case INDICATOR_MISSING, POPULATION_MISSING, CELL_MISSING -> Tally.NONE;
    };
  }

  private static SqlArray array(
      String type,
      List<Map.Entry<Group, Tally>> groups,
      Function<Map.Entry<Group, Tally>, Object> value) {
    return new SqlArray(type, groups.stream().map(value).toArray());
  }
}
