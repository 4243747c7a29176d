package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.assignment.Situation.Held;
import org.wego.awards.assignment.Situation.Work;
import org.wego.awards.judge.Conflicts;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.Judge;
import org.wego.awards.judge.JudgeState;
import org.wego.platform.persistence.sql.Sql;

/** Reads what there is to share out in an edition, in as many statements whatever its size. */
@ApplicationScoped
class ReadSituation {

  private static final String JUDGES =
      "SELECT id, edition_id, name, expertise, state FROM award_judge WHERE edition_id = ?"
          + " ORDER BY id";

  private static final String HELD =
      """
      SELECT a.id, a.judge_id, a.entry_id,
             CASE s.state WHEN 'DRAFT' THEN 'BEGUN' WHEN 'FINAL' THEN 'SETTLED'
                          WHEN 'ABSTAINED' THEN 'ABSTAINED' ELSE 'NONE' END AS work
        FROM award_assignment a
        LEFT JOIN award_score_sheet s ON s.judge_id = a.judge_id AND s.entry_id = a.entry_id
       WHERE a.edition_id = ? AND a.state = 'ACTIVE'
       ORDER BY a.id
      """;

  @Inject Conflicts conflicts;
  @Inject Sql sql;

  private record Asked(Judge judge, JudgeState state) {}

  /** The situation of an edition that exists. */
  Situation of(UUID editionId) {
    int judgesPerEntry =
        sql.find(
                "SELECT judges_per_entry FROM award_edition WHERE id = ?",
                row -> row.getInt(1),
                editionId)
            .orElseThrow();
    List<UUID> entries =
        sql.list(
            "SELECT id FROM competing_entry WHERE edition_id = ? ORDER BY id",
            row -> row.getObject(1, UUID.class),
            editionId);
    List<Asked> asked = sql.list(JUDGES, ReadSituation::judge, editionId);
    return new Situation(
        new Situation.Demand(judgesPerEntry, entries),
        asked.stream().map(Asked::judge).toList(),
        asked.stream()
            .filter(one -> one.state() == JudgeState.ACCEPTED)
            .map(one -> one.judge().id())
            .toList(),
        conflicts.of(editionId),
        sql.list(HELD, ReadSituation::held, editionId));
  }

  private static Asked judge(ResultSet row) throws SQLException {
    Set<Expertise> expertise =
        Arrays.stream((String[]) row.getArray("expertise").getArray())
            .map(Expertise::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Asked(
        new Judge(
            row.getObject("id", UUID.class),
            row.getObject("edition_id", UUID.class),
            row.getString("name"),
            expertise),
        JudgeState.valueOf(row.getString("state")));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getObject("id", UUID.class),
        row.getObject("judge_id", UUID.class),
        row.getObject("entry_id", UUID.class),
        Work.valueOf(row.getString("work")));
  }
}
