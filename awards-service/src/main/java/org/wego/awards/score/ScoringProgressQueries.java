package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.score.ScoringProgress.Count;
import org.wego.awards.score.ScoringProgress.OfCategory;
import org.wego.awards.score.ScoringProgress.OfJudge;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Counts what is scored, and what is awaited. */
@ApplicationScoped
public class ScoringProgressQueries {

  // What a conflict keeps a judge from is not awaited (A5).
  private static final String COUNTS =
      """
      SELECT j.id AS judge_id, j.name, e.category, count(*) AS assigned,
             count(s.id) AS settled, count(s.id) FILTER (WHERE s.state = 'ABSTAINED') AS abstained
        FROM award_assignment a
        JOIN competing_entry e ON e.id = a.entry_id
        JOIN award_judge j ON j.id = a.judge_id
        LEFT JOIN award_score_sheet s
          ON s.judge_id = a.judge_id AND s.entry_id = a.entry_id AND s.state <> 'DRAFT'
       WHERE a.edition_id = ? AND a.state = 'ACTIVE'
         AND NOT EXISTS (SELECT FROM award_conflict x
                          WHERE x.edition_id = a.edition_id
                            AND x.judge_id = a.judge_id AND x.entry_id = a.entry_id)
       GROUP BY j.id, e.category
       ORDER BY j.name, j.id
      """;

  @Inject PhasePermissions permissions;
  @Inject Sql sql;

  private record Line(UUID judgeId, String name, AwardCategory category, Count count) {}

  /**
   * The progress of an edition, for the Secretariat; empty when there is no such edition.
   *
   * @throws ProblemException PHASE_FORBIDS
   */
  public Optional<ScoringProgress> forSecretariat(UUID editionId) {
    return sql.find(
            "SELECT judging_closes_at FROM award_edition WHERE id = ?",
            row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)),
            editionId)
        .map(
            closesAt -> {
              permissions.require(editionId, Party.SECRETARIAT, Act.SEE_PROGRESS);
              return progress(editionId, closesAt.map(OffsetDateTime::toInstant).orElse(null));
            });
  }

  /** How many scores are to be given and how many are, in the whole edition. */
  Count total(UUID editionId) {
    return sum(lines(editionId));
  }

  private ScoringProgress progress(UUID editionId, Instant closesAt) {
    List<Line> lines = lines(editionId);
    Map<AwardCategory, Count> categories = new EnumMap<>(AwardCategory.class);
    lines.forEach(line -> categories.merge(line.category(), line.count(), Count::plus));
    return new ScoringProgress(
        editionId,
        closesAt,
        sum(lines),
        categories.entrySet().stream()
            .map(one -> new OfCategory(one.getKey(), one.getValue()))
            .toList(),
        judges(lines));
  }

  /** Lines of one judge follow each other. */
  private static List<OfJudge> judges(List<Line> lines) {
    List<OfJudge> judges = new ArrayList<>();
    for (Line line : lines) {
      int last = judges.size() - 1;
      if (last >= 0 && judges.get(last).judgeId().equals(line.judgeId())) {
        Count count = judges.get(last).count().plus(line.count());
        judges.set(last, new OfJudge(line.judgeId(), line.name(), count));
      } else {
        judges.add(new OfJudge(line.judgeId(), line.name(), line.count()));
      }
    }
    return judges;
  }

  private static Count sum(List<Line> lines) {
    return lines.stream().map(Line::count).reduce(Count.NOTHING, Count::plus);
  }

  private List<Line> lines(UUID editionId) {
    return sql.list(COUNTS, ScoringProgressQueries::read, editionId);
  }

  private static Line read(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("judge_id", UUID.class),
        row.getString("name"),
        AwardCategory.valueOf(row.getString("category")),
        new Count(row.getInt("assigned"), row.getInt("settled"), row.getInt("abstained")));
  }
}
