package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Which judges never score which entries, derived and declared (A5). */
@ApplicationScoped
public class Conflicts {

  private static final String CONFLICT =
      "SELECT edition_id, judge_id, entry_id, kind, detail FROM award_conflict ";

  @Inject Sql sql;

  /** Whether the judge never scores the entry. */
  public boolean exist(UUID judgeId, UUID entryId) {
    return sql.find(
            "SELECT EXISTS (SELECT FROM award_conflict WHERE judge_id = ? AND entry_id = ?)",
            row -> row.getBoolean(1),
            judgeId,
            entryId)
        .orElseThrow();
  }

  /** All that keeps the judge from the entry. */
  public List<Conflict> between(UUID judgeId, UUID entryId) {
    return sql.list(
        CONFLICT + "WHERE judge_id = ? AND entry_id = ? ORDER BY kind, detail",
        Conflicts::read,
        judgeId,
        entryId);
  }

  /** All conflicts of an edition, of judges and entries in any state. */
  public List<Conflict> of(UUID editionId) {
    return sql.list(
        CONFLICT + "WHERE edition_id = ? ORDER BY judge_id, entry_id, kind, detail",
        Conflicts::read,
        editionId);
  }

  static Conflict read(ResultSet row) throws SQLException {
    return new Conflict(
        row.getObject("edition_id", UUID.class),
        row.getObject("judge_id", UUID.class),
        row.getObject("entry_id", UUID.class),
        ConflictKind.valueOf(row.getString("kind")),
        row.getString("detail"));
  }
}
