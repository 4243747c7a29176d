package org.wego.awards.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.platform.persistence.sql.Sql;

/**
 * Reads what the ranking of an edition follows from, in three statements however many entries and
 * judges there are.
 *
 * <p>A final sheet counts unless its judge has a conflict with the entry, derived or declared (A5),
 * whenever that came to be known. It counts as well when the judge has resigned since: what was
 * scored is kept. Drafts and abstentions are no scores (A6).
 */
@ApplicationScoped
class JudgingReader {

  @Inject Sql sql;

  /** The judging of an edition as it stands; none where there is no such edition. */
  Optional<Judging> find(UUID editionId) {
    return rules(editionId)
        .map(
            rules ->
                new Judging(
                    rules.criteria(), contenders(editionId), sheets(editionId), rules.lot()));
  }

  private record Rules(Criteria criteria, Lot lot) {}

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

  private static List<BigDecimal> numbers(ResultSet row, String column) throws SQLException {
    return List.of((BigDecimal[]) row.getArray(column).getArray());
  }
}
