package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** The categories and criteria of an edition, each a set that is written as a whole. */
@ApplicationScoped
class EditionParts {

  @Inject Sql sql;

  /** The categories in the order of the five. */
  List<EditionCategory> categories(UUID editionId) {
    return sql
        .list(
            """
            SELECT category, best_prizes, outstanding_prizes
              FROM award_edition_category WHERE edition_id = ?
            """,
            row ->
                new EditionCategory(
                    AwardCategory.valueOf(row.getString("category")),
                    row.getInt("best_prizes"),
                    row.getInt("outstanding_prizes")),
            editionId)
        .stream()
        .sorted(Comparator.comparing(EditionCategory::category))
        .toList();
  }

  List<Criterion> criteria(UUID editionId) {
    return sql.list(
        """
        SELECT id, position, name, guidance, weight
          FROM award_criterion WHERE edition_id = ? ORDER BY position
        """,
        row ->
            new Criterion(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                row.getString("guidance"),
                row.getBigDecimal("weight")),
        editionId);
  }

  /** Gives the edition these categories in place of those that it has. */
  void putCategories(UUID editionId, List<EditionCategory> categories) {
    sql.update("DELETE FROM award_edition_category WHERE edition_id = ?", editionId);
    sql.update(
        """
        INSERT INTO award_edition_category (edition_id, category, best_prizes, outstanding_prizes)
        SELECT ?, c.* FROM unnest(?::text[], ?::smallint[], ?::smallint[]) c
        """,
        editionId,
        SqlArray.of("text", categories.stream().map(c -> c.category().name()).toList()),
        SqlArray.of("int2", categories.stream().map(c -> (short) c.bestPrizes()).toList()),
        SqlArray.of("int2", categories.stream().map(c -> (short) c.outstandingPrizes()).toList()));
  }

  /** Gives the edition these criteria, in this order, in place of those that it has. */
  void putCriteria(UUID editionId, List<NewCriterion> criteria) {
    sql.update("DELETE FROM award_criterion WHERE edition_id = ?", editionId);
    sql.update(
        """
        INSERT INTO award_criterion (id, edition_id, position, name, guidance, weight)
        SELECT c.id, ?, c.position, c.name, c.guidance, c.weight
          FROM unnest(?::uuid[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY
                 AS c (id, name, guidance, weight, position)
        """,
        editionId,
        SqlArray.of("uuid", criteria.stream().map(c -> Ids.next()).toList()),
        SqlArray.of("text", criteria.stream().map(NewCriterion::name).toList()),
        SqlArray.of("text", criteria.stream().map(NewCriterion::guidance).toList()),
        SqlArray.of("numeric", criteria.stream().map(NewCriterion::weight).toList()));
  }
}
