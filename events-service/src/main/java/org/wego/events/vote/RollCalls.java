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
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Keeps what was called out. */
@ApplicationScoped
class RollCalls {

  private static final SqlListing<RollCall> ENTRIES =
      new SqlListing<>(
          Keyset.<RollCall, UUID>endingIn("r.id", UUID.class, RollCall::id).defaultById(),
          RollCalls::read);

  @Inject Sql sql;

  private record Line(UUID entryId, CalledBallot ballot) {}

  private record Chosen(UUID memberId, String option) {}

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
    List<Chosen> chosen =
        lines.stream()
            .flatMap(line -> line.options().stream().map(o -> new Chosen(line.memberId(), o)))
            .toList();
    sql.update(
        """
        INSERT INTO roll_call_line (entry_id, vote_id, member_id, options)
        SELECT ?, ?, c.member_id, array_agg(c.option ORDER BY c.position)
          FROM unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS c (member_id, option, position)
         GROUP BY c.member_id
        """,
        id,
        voteId,
        SqlArray.of("uuid", chosen.stream().map(Chosen::memberId).toList()),
        SqlArray.of("text", chosen.stream().map(Chosen::option).toList()));
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
            .orElseThrow(RollCalls::notFound);
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

  /** The entries of a vote in the order in which they were made. */
  Page<RollCall> list(UUID voteId, PageRequest request) {
    Page<RollCall> page =
        ENTRIES.page(
            sql, "SELECT * FROM roll_call_entry WHERE vote_id = ?", List.of(voteId), request);
    Map<UUID, List<CalledBallot>> called = called(page.items().stream().map(RollCall::id).toList());
    return page.map(call -> call.with(called.getOrDefault(call.id(), List.of())));
  }

  /**
   * An entry of a vote.
   *
   * @throws ProblemException NOT_FOUND
   */
  RollCall require(UUID voteId, UUID id) {
    return sql.find(
            "SELECT * FROM roll_call_entry WHERE vote_id = ? AND id = ?",
            RollCalls::read,
            voteId,
            id)
        .map(call -> call.with(called(List.of(id)).getOrDefault(id, List.of())))
        .orElseThrow(RollCalls::notFound);
  }

  private Map<UUID, List<CalledBallot>> called(List<UUID> ids) {
    return sql
        .list(
            """
            SELECT l.entry_id, l.member_id, l.options
              FROM roll_call_line l
              JOIN vote_roll r ON r.vote_id = l.vote_id AND r.member_id = l.member_id
             WHERE l.entry_id = ANY (?) ORDER BY r.name, r.member_id
            """,
            row ->
                new Line(
                    row.getObject("entry_id", UUID.class),
                    new CalledBallot(
                        row.getObject("member_id", UUID.class), texts(row, "options"))),
            SqlArray.of("uuid", ids))
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::entryId, Collectors.mapping(Line::ballot, Collectors.toList())));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such roll-call entry");
  }

  private static RollCall read(ResultSet row) throws SQLException {
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new RollCall(
        row.getObject("id", UUID.class),
        row.getObject("vote_id", UUID.class),
        RollCallState.valueOf(row.getString("state")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("entered_by"),
        settled == null ? null : settled.toInstant(),
        row.getString("settled_by"),
        row.getString("rejection_reason"),
        List.of());
  }
}
