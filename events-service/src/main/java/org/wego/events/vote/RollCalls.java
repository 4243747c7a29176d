package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Keeps what was called out. */
@ApplicationScoped
class RollCalls {

  @Inject Sql sql;

  private record Line(UUID entryId, CalledBallot ballot) {}

  private record Entered(RollCallState state, String subject) {}

  void insert(
      UUID id, UUID voteId, List<CalledBallot> lines, Instant at, String actor, String subject) {
    sql.update(
        """
        INSERT INTO roll_call_entry (id, vote_id, state, entered_at, entered_by, entered_subject)
        VALUES (?, ?, 'ENTERED', ?, ?, ?)
        """,
        id,
        voteId,
        at,
        actor,
        subject);
    for (CalledBallot line : lines) {
      sql.update(
          """
          INSERT INTO roll_call_line (entry_id, vote_id, member_id, options) VALUES (?, ?, ?, ?)
          """,
          id,
          voteId,
          line.memberId(),
          SqlArray.of("text", line.options()));
    }
  }

  /** How many members were called in an entry. */
  int lines(UUID id) {
    return sql.find(
            "SELECT count(*) FROM roll_call_line WHERE entry_id = ?", row -> row.getInt(1), id)
        .orElseThrow();
  }

  /**
   * The login that made an entry, which nobody else settles to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND, ROLL_CALL_SETTLED
   */
  String holdEntered(UUID voteId, UUID id) {
    Entered entered =
        sql.find(
                """
                SELECT state, entered_subject FROM roll_call_entry
                 WHERE vote_id = ? AND id = ? FOR NO KEY UPDATE
                """,
                row -> new Entered(RollCallState.valueOf(row.getString(1)), row.getString(2)),
                voteId,
                id)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such roll-call entry"));
    if (entered.state() != RollCallState.ENTERED) {
      throw new ProblemException(
          EventsError.ROLL_CALL_SETTLED, "The entry is " + entered.state() + " already");
    }
    return entered.subject();
  }

  void settle(
      UUID id, RollCallState state, String reason, Instant at, String actor, String subject) {
    sql.update(
        """
        UPDATE roll_call_entry
           SET state = ?, rejection_reason = ?, settled_at = ?, settled_by = ?, settled_subject = ?
         WHERE id = ?
        """,
        state,
        reason,
        at,
        actor,
        subject,
        id);
  }

  /**
   * Lets a vote go on to its close when nothing that was called out waits.
   *
   * @throws ProblemException ROLL_CALL_UNSETTLED
   */
  void requireSettled(UUID voteId) {
    List<UUID> waiting =
        sql.list(
            "SELECT id FROM roll_call_entry WHERE vote_id = ? AND state = 'ENTERED' ORDER BY id",
            row -> row.getObject(1, UUID.class),
            voteId);
    if (!waiting.isEmpty()) {
      throw new ProblemException(
              EventsError.ROLL_CALL_UNSETTLED, "Have it confirmed or rejected first")
          .with("rollCallEntryIds", waiting);
    }
  }

  /** All entries of a vote in the order in which they were made. */
  List<RollCall> of(UUID voteId) {
    Map<UUID, List<CalledBallot>> lines =
        sql
            .list(
                """
                SELECT l.entry_id, l.member_id, l.options
                  FROM roll_call_line l
                  JOIN vote_roll r ON r.vote_id = l.vote_id AND r.member_id = l.member_id
                 WHERE l.vote_id = ? ORDER BY r.name, r.member_id
                """,
                row ->
                    new Line(
                        row.getObject(1, UUID.class),
                        new CalledBallot(row.getObject(2, UUID.class), texts(row, 3))),
                voteId)
            .stream()
            .collect(
                Collectors.groupingBy(
                    Line::entryId, Collectors.mapping(Line::ballot, Collectors.toList())));
    return sql.list(
        "SELECT * FROM roll_call_entry WHERE vote_id = ? ORDER BY id",
        row -> read(row, lines),
        voteId);
  }

  static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static RollCall read(ResultSet row, Map<UUID, List<CalledBallot>> lines)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new RollCall(
        id,
        row.getObject("vote_id", UUID.class),
        RollCallState.valueOf(row.getString("state")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("entered_by"),
        settled == null ? null : settled.toInstant(),
        row.getString("settled_by"),
        row.getString("rejection_reason"),
        lines.getOrDefault(id, List.of()));
  }
}
