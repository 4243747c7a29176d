package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.score.SheetDetails.AmendmentDetails;
import org.wego.awards.score.SheetDetails.CriterionScore;
import org.wego.awards.score.SheetDetails.ScoreChange;
import org.wego.platform.persistence.sql.Sql;

/** Reads score sheets of an entry in four statements, however many they are. */
@ApplicationScoped
class SheetReader {

  private static final String SHEETS =
      """
      SELECT s.id, s.judge_id, j.name, s.state, s.comment, s.abstention_reason, s.settled_at,
             s.updated_at, s.version,
             s.state = 'FINAL' AND NOT EXISTS (
               SELECT FROM award_conflict c
                WHERE c.judge_id = s.judge_id AND c.entry_id = s.entry_id) AS counted
        FROM award_score_sheet s
        JOIN award_judge j ON j.id = s.judge_id
       WHERE s.entry_id = ? AND %s
       ORDER BY j.name, j.id
      """;

  private static final String SCORES =
      """
      SELECT v.sheet_id, v.criterion_id, c.name, v.value, v.comment
        FROM award_score_sheet s
        JOIN award_score v ON v.sheet_id = s.id
        JOIN award_criterion c ON c.id = v.criterion_id
       WHERE s.entry_id = ? AND %s
       ORDER BY c.position
      """;

  private static final String AMENDMENTS =
      """
      SELECT a.id, a.sheet_id, a.amended_at, a.reason, a.comment_before, a.comment_after,
             a.others_settled
        FROM award_score_sheet s
        JOIN award_score_amendment a ON a.sheet_id = s.id
       WHERE s.entry_id = ? AND %s
       ORDER BY a.id
      """;

  private static final String CHANGES =
      """
      SELECT x.amendment_id, x.criterion_id, c.name, x.value_before, x.value_after,
             x.comment_before, x.comment_after
        FROM award_score_sheet s
        JOIN award_score_amendment a ON a.sheet_id = s.id
        JOIN award_amended_score x ON x.amendment_id = a.id
        JOIN award_criterion c ON c.id = x.criterion_id
       WHERE s.entry_id = ? AND %s
       ORDER BY c.position
      """;

  @Inject Sql sql;

  /** What belongs to something else. */
  private record Of<T>(UUID owner, T what) {}

  /** The judge's own sheet of the entry, if there is one. */
  List<SheetDetails> own(UUID entryId, UUID judgeId) {
    return read("s.judge_id = ?", entryId, judgeId);
  }

  /** The judge's own sheet of the entry, and whatever others have settled. */
  List<SheetDetails> ownAndSettled(UUID entryId, UUID judgeId) {
    return read("(s.judge_id = ? OR s.state <> 'DRAFT')", entryId, judgeId);
  }

  /** Whatever is settled of the entry. */
  List<SheetDetails> settled(UUID entryId) {
    return read("s.state <> 'DRAFT'", entryId);
  }

  /**
   * The sheets are read first: who then saves on the version that was answered never overwrites
   * what he or she was not shown.
   */
  private List<SheetDetails> read(String condition, Object... parameters) {
    List<Of<SheetDetails>> found =
        sql.list(SHEETS.formatted(condition), SheetReader::bareSheet, parameters);
    Map<UUID, List<CriterionScore>> scores =
        grouped(
            SCORES,
            condition,
            row ->
                new Of<>(
                    row.getObject("sheet_id", UUID.class),
                    new CriterionScore(
                        row.getObject("criterion_id", UUID.class),
                        row.getString("name"),
                        row.getBigDecimal("value"),
                        row.getString("comment"))),
            parameters);
    Map<UUID, List<AmendmentDetails>> amendments = amendments(condition, parameters);
    return found.stream()
        .map(
            sheet ->
                sheet
                    .what()
                    .with(
                        scores.getOrDefault(sheet.owner(), List.of()),
                        amendments.getOrDefault(sheet.owner(), List.of())))
        .toList();
  }

  private Map<UUID, List<AmendmentDetails>> amendments(String condition, Object... parameters) {
    Map<UUID, List<ScoreChange>> changes =
        grouped(
            CHANGES,
            condition,
            row ->
                new Of<>(
                    row.getObject("amendment_id", UUID.class),
                    new ScoreChange(
                        row.getObject("criterion_id", UUID.class),
                        row.getString("name"),
                        row.getBigDecimal("value_before"),
                        row.getBigDecimal("value_after"),
                        row.getString("comment_before"),
                        row.getString("comment_after"))),
            parameters);
    return grouped(
        AMENDMENTS,
        condition,
        row ->
            new Of<>(
                row.getObject("sheet_id", UUID.class),
                new AmendmentDetails(
                    instant(row, "amended_at"),
                    row.getString("reason"),
                    changes.getOrDefault(row.getObject("id", UUID.class), List.of()),
                    row.getString("comment_before"),
                    row.getString("comment_after"),
                    row.getInt("others_settled"))),
        parameters);
  }

  private <T> Map<UUID, List<T>> grouped(
      String statement, String condition, Sql.RowReader<Of<T>> reader, Object... parameters) {
    return sql.list(statement.formatted(condition), reader, parameters).stream()
        .collect(
            Collectors.groupingBy(Of::owner, Collectors.mapping(Of::what, Collectors.toList())));
  }

  private static Of<SheetDetails> bareSheet(ResultSet row) throws SQLException {
    return new Of<>(
        row.getObject("id", UUID.class),
        new SheetDetails(
            row.getObject("judge_id", UUID.class),
            row.getString("name"),
            SheetState.valueOf(row.getString("state")),
            List.of(),
            row.getString("comment"),
            row.getString("abstention_reason"),
            instant(row, "settled_at"),
            instant(row, "updated_at"),
            row.getBoolean("counted"),
            List.of(),
            row.getLong("version")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
