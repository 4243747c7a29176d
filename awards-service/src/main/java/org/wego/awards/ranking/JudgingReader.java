package org.wego.awards.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.judge.JudgeState;
import org.wego.awards.ranking.Duty.Outcome;
import org.wego.platform.persistence.sql.Sql;

/**
 * Reads what the ranking of an edition follows from: three statements, however many entries and
 * judges there are.
 *
 * <p>A final sheet counts unless its judge has a conflict with the entry, derived or declared (A5),
 * whenever that came to be known. It counts as well when the judge has resigned since: what was
 * scored is kept. Drafts and abstentions are no scores (A6).
 */
@ApplicationScoped
class JudgingReader {

  private static final Judging NOTHING =
      new Judging(new Criteria(List.of()), List.of(), List.of(), new Lot(null));

  @Inject Sql sql;

  private record Rules(Criteria criteria, Lot lot) {}

  /** The judging of an edition as it stands; without contenders where there is no such edition. */
  Judging judging(UUID editionId) {
    return rules(editionId)
        .map(
            rules ->
                new Judging(
                    rules.criteria(), contenders(editionId), sheets(editionId), rules.lot()))
        .orElse(NOTHING);
  }

  private Optional<Rules> rules(UUID editionId) {
    return sql.find(
        """
        SELECT e.lot_seed,
               ARRAY(SELECT c.weight FROM award_criterion c
                      WHERE c.edition_id = e.id ORDER BY c.position) AS weights
          FROM award_edition e
         WHERE e.id = ?
        """,
        row -> new Rules(new Criteria(numbers(row, "weights")), new Lot(row.getString("lot_seed"))),
        editionId);
  }

  private List<Contender> contenders(UUID editionId) {
    return sql.list(
        "SELECT id, category, title, city_name, country FROM competing_entry WHERE edition_id = ?",
        row ->
            new Contender(
                row.getObject("id", UUID.class),
                AwardCategory.valueOf(row.getString("category")),
                row.getString("title"),
                row.getString("city_name"),
                row.getString("country")),
        editionId);
  }

  private List<Sheet> sheets(UUID editionId) {
    return sql.list(
        """
        SELECT s.judge_id, s.entry_id, array_agg(v.value ORDER BY c.position) AS values
          FROM award_score_sheet s
          JOIN award_score v ON v.sheet_id = s.id
          JOIN award_criterion c ON c.id = v.criterion_id
         WHERE s.edition_id = ? AND s.state = 'FINAL'
           AND NOT EXISTS (SELECT FROM award_conflict x
                            WHERE x.edition_id = s.edition_id
                              AND x.judge_id = s.judge_id AND x.entry_id = s.entry_id)
         GROUP BY s.id
        """,
        row ->
            new Sheet(
                row.getObject("judge_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                numbers(row, "values")),
        editionId);
  }

  /** What became of all that judges were to score and that competes. */
  List<Duty> duties(UUID editionId) {
    return sql.list(
        """
        SELECT judge_id, entry_id,
               CASE WHEN s.state = 'ABSTAINED' THEN 'ABSTAINED'
                    WHEN s.state = 'FINAL' AND x.judge_id IS NULL THEN 'SCORED'
                    WHEN s.state = 'FINAL' THEN 'SET_ASIDE'
                    ELSE 'OUTSTANDING' END AS outcome
          FROM (SELECT judge_id, entry_id FROM award_assignment
                 WHERE edition_id = ? AND state = 'ACTIVE'
                UNION
                SELECT judge_id, entry_id FROM award_score_sheet
                 WHERE edition_id = ? AND state <> 'DRAFT') d
          JOIN competing_entry e ON e.id = d.entry_id
          LEFT JOIN award_score_sheet s USING (judge_id, entry_id)
          LEFT JOIN (SELECT DISTINCT judge_id, entry_id FROM award_conflict
                      WHERE edition_id = ?) x USING (judge_id, entry_id)
         WHERE x.judge_id IS NULL OR s.state <> 'DRAFT'
        """,
        row ->
            new Duty(
                row.getObject("judge_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                Outcome.valueOf(row.getString("outcome"))),
        editionId,
        editionId,
        editionId);
  }

  /** The panel, and whoever has left it with scores that stay. */
  List<PanelJudge> judges(UUID editionId) {
    return sql.list(
        """
        SELECT j.id, j.name, j.state
          FROM award_judge j
         WHERE j.edition_id = ?
           AND (j.state = 'ACCEPTED'
             OR EXISTS (SELECT FROM award_score_sheet s
                         WHERE s.judge_id = j.id AND s.state <> 'DRAFT'))
         ORDER BY j.id
        """,
        row ->
            new PanelJudge(
                row.getObject("id", UUID.class),
                row.getString("name"),
                JudgeState.valueOf(row.getString("state"))),
        editionId);
  }

  int judgesPerEntry(UUID editionId) {
    return sql.find(
            "SELECT judges_per_entry FROM award_edition WHERE id = ?",
            row -> row.getInt(1),
            editionId)
        .orElseThrow();
  }

  List<PrizeCount> prizes(UUID editionId) {
    return sql
        .list(
            """
            SELECT category, best_prizes, outstanding_prizes
              FROM award_edition_category WHERE edition_id = ?
            """,
            row ->
                new PrizeCount(
                    AwardCategory.valueOf(row.getString("category")),
                    row.getInt("best_prizes"),
                    row.getInt("outstanding_prizes")),
            editionId)
        .stream()
        .sorted(Comparator.comparing(PrizeCount::category))
        .toList();
  }

  private static List<BigDecimal> numbers(ResultSet row, String column) throws SQLException {
    return List.of((BigDecimal[]) row.getArray(column).getArray());
  }
}
