package org.wego.awards.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/**
 * What was done about judges, by whom and why: only ever added to, but that an erasure takes
 * persons out.
 */
@ApplicationScoped
public class JudgeActs {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SqlListing<JudgeAct> LIST =
      new SqlListing<>(
          Keyset.<JudgeAct, UUID>endingIn("r.id", UUID.class, JudgeAct::id)
              .by("at", "r.acted_at", Instant.class, JudgeAct::at)
              .defaultSort("at"),
          JudgeActs::read);

  @Inject Sql sql;
  @Inject Clock clock;

  /** What was done about the judge, the first of it first. Sort key: at. */
  public Page<JudgeAct> page(UUID judgeId, PageRequest request) {
    return LIST.page(
        sql, "SELECT * FROM award_judge_act WHERE judge_id = ?", List.of(judgeId), request);
  }

  /** Records something that changed nothing of the judge's ties. */
  @Transactional(Transactional.TxType.MANDATORY)
  void record(UUID judgeId, JudgeActKind kind, String reason, String actor) {
    record(judgeId, kind, reason, null, null, actor);
  }

  /** Records an appointment or a change. */
  @Transactional(Transactional.TxType.MANDATORY)
  void record(
      UUID judgeId,
      JudgeActKind kind,
      String reason,
      JudgeTies before,
      JudgeTies after,
      String actor) {
    sql.update(
        """
        INSERT INTO award_judge_act (id, judge_id, kind, reason, before, after, acted_at, acted_by)
        VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
        """,
        Ids.next(),
        judgeId,
        kind,
        reason,
        write(before),
        write(after),
        clock.instant(),
        actor);
  }

  /** Takes a person out of what was done: reasons, affiliations, and the own login. */
  @Transactional(Transactional.TxType.MANDATORY)
  void erase(UUID judgeId) {
    sql.update(
        """
        UPDATE award_judge_act a
           SET reason = CASE WHEN a.reason IS NOT NULL THEN ? END,
               before = jsonb_set(a.before, '{affiliations}', '[]'),
               after = jsonb_set(a.after, '{affiliations}', '[]'),
               acted_by = CASE WHEN EXISTS (
                   SELECT FROM award_judge_act own
                    WHERE own.judge_id = a.judge_id AND own.acted_by = a.acted_by
                      AND own.kind IN ('ACCEPTED', 'DECLINED', 'RESIGNED'))
                 THEN ? ELSE a.acted_by END
         WHERE a.judge_id = ?
        """,
        AwardJudge.ERASED,
        AwardJudge.ERASED,
        judgeId);
  }

  private static JudgeAct read(ResultSet row) throws SQLException {
    return new JudgeAct(
        row.getObject("id", UUID.class),
        JudgeActKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        read(row.getString("before")),
        read(row.getString("after")),
        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
        row.getString("acted_by"));
  }

  private static String write(JudgeTies ties) {
    try {
      return ties == null ? null : JSON.writeValueAsString(ties);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ties of a judge cannot be written as JSON", e);
    }
  }

  private static JudgeTies read(String ties) {
    try {
      return ties == null ? null : JSON.readValue(ties, JudgeTies.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ties of a judge cannot be read", e);
    }
  }
}
