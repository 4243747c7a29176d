package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Reads on what an edition's entries are scored. */
@ApplicationScoped
class ScoreCards {

  @Inject Sql sql;

  private record Line(BigDecimal lowest, BigDecimal highest, ScoreCard.Criterion criterion) {}

  /** The score card of an edition whose entries are judged, and which has criteria therefore. */
  ScoreCard of(UUID editionId) {
    List<Line> lines =
        sql.list(
            """
            SELECT e.score_min, e.score_max, c.id, c.name
              FROM award_edition e
              JOIN award_criterion c ON c.edition_id = e.id
             WHERE e.id = ?
             ORDER BY c.position
            """,
            row ->
                new Line(
                    row.getBigDecimal("score_min"),
                    row.getBigDecimal("score_max"),
                    new ScoreCard.Criterion(
                        row.getObject("id", UUID.class), row.getString("name"))),
            editionId);
    return new ScoreCard(
        lines.get(0).lowest(),
        lines.get(0).highest(),
        lines.stream().map(Line::criterion).toList());
  }
}
