package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.assembly.QuorumFinding;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The votes, and what they came to. */
@ApplicationScoped
class Votes {

  private static final String SELECT =
      """
      SELECT v.id, v.event_id, v.kind, v.secrecy, v.choices, v.state, v.opened_at, v.quorum,
             v.closed_at, v.quorum_at_close, v.sealed_at, o.*, c.*
        FROM vote v
       CROSS JOIN LATERAL (SELECT (v.quorum ->> 'entitled')::int AS open_entitled,
                                  (v.quorum ->> 'present')::int AS open_present,
                                  (v.quorum ->> 'required')::int AS open_required,
                                  (v.quorum ->> 'margin')::int AS open_margin,
                                  (v.quorum ->> 'met')::boolean AS open_met) o
       CROSS JOIN LATERAL (SELECT (v.quorum_at_close ->> 'entitled')::int AS close_entitled,
                                  (v.quorum_at_close ->> 'present')::int AS close_present,
                                  (v.quorum_at_close ->> 'required')::int AS close_required,
                                  (v.quorum_at_close ->> 'margin')::int AS close_margin,
                                  (v.quorum_at_close ->> 'met')::boolean AS close_met) c
       WHERE v.id = ?
      """;

  private static final String FINDING =
      "jsonb_build_object('entitled', ?::int, 'present', ?::int, 'required', ?::int,"
          + " 'margin', ?::int, 'met', ?::boolean)";

  @Inject Sql sql;

  void insert(UUID id, VoteTerms terms, QuorumFinding quorum, Instant at, String actor) {
    sql.update(
        """
        INSERT INTO vote (id, event_id, kind, secrecy, choices, state, opened_at, opened_by, quorum)
        VALUES (?, ?, ?, ?, ?, 'OPEN', ?, ?, %s)
        """
            .formatted(FINDING),
        id,
        terms.eventId(),
        terms.kind(),
        terms.secrecy(),
        terms.choices(),
        at,
        actor,
        quorum.entitled(),
        quorum.present(),
        quorum.required(),
        quorum.margin(),
        quorum.met());
    sql.update(
        """
        INSERT INTO vote_option (vote_id, option, position)
        SELECT ?, o.option, o.position FROM unnest(?::text[]) WITH ORDINALITY AS o (option, position)
        """,
        id,
        SqlArray.of("text", terms.options()));
  }

  /** The vote, which stays as it is to the end of the transaction; others may share it. */
  Vote share(UUID id) {
    return required(SELECT + " FOR SHARE OF v", id);
  }

  /** The vote, which nobody else shares or holds to the end of the transaction. */
  Vote hold(UUID id) {
    return required(SELECT + " FOR NO KEY UPDATE OF v", id);
  }

  Vote require(UUID id) {
    return required(SELECT, id);
  }

  Optional<Vote> find(UUID id) {
    return sql.find(SELECT, Votes::read, id);
  }

  void close(UUID id, QuorumFinding quorum, Instant at, String actor) {
    sql.update(
        """
        UPDATE vote SET state = 'CLOSED', closed_at = ?, closed_by = ?, quorum_at_close = %s
         WHERE id = ?
        """
            .formatted(FINDING),
        at,
        actor,
        quorum.entitled(),
        quorum.present(),
        quorum.required(),
        quorum.margin(),
        quorum.met(),
        id);
  }

  void seal(UUID id, Instant at) {
    sql.update("UPDATE vote SET sealed_at = coalesce(sealed_at, ?) WHERE id = ?", at, id);
  }

  Tally tally(Vote vote) {
    String ballots =
        vote.secrecy() == Secrecy.SECRET
            ? "SELECT options FROM counted_choice WHERE vote_id = ?"
            : "SELECT options FROM effective_ballot WHERE vote_id = ?";
    Map<String, Integer> counts = new LinkedHashMap<>();
    sql.list(
            """
            WITH ballot AS (%s)
            SELECT o.option, count(b.options)
              FROM vote_option o LEFT JOIN ballot b ON o.option = ANY (b.options)
             WHERE o.vote_id = ?
             GROUP BY o.option, o.position ORDER BY o.position
            """
                .formatted(ballots),
            row -> Map.entry(row.getString(1), row.getInt(2)),
            vote.id(),
            vote.id())
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    int abstained = counts.getOrDefault(VoteTerms.ABSTAIN, 0);
    int cast = number("SELECT count(*) FROM (%s) b".formatted(ballots), vote.id());
    return new Tally(
        counts,
        cast,
        cast - abstained,
        abstained,
        number("SELECT count(*) FROM vote_roll WHERE vote_id = ? AND entitled", vote.id()),
        number("SELECT count(*) FROM vote_roll WHERE vote_id = ? AND may_vote", vote.id()));
  }

  private int number(String statement, UUID voteId) {
    return sql.find(statement, row -> row.getInt(1), voteId).orElseThrow();
  }

  private Vote required(String statement, UUID id) {
    return sql.find(statement, Votes::read, id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such vote"));
  }

  private static Vote read(ResultSet row) throws SQLException {
    return new Vote(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        VoteKind.valueOf(row.getString("kind")),
        Secrecy.valueOf(row.getString("secrecy")),
        row.getInt("choices"),
        VoteState.valueOf(row.getString("state")),
        instant(row, "opened_at"),
        finding(row, "open"),
        instant(row, "closed_at"),
        row.getObject("closed_at") == null ? null : finding(row, "close"),
        instant(row, "sealed_at"));
  }

  private static QuorumFinding finding(ResultSet row, String prefix) throws SQLException {
    return new QuorumFinding(
        row.getInt(prefix + "_entitled"),
        row.getInt(prefix + "_present"),
        row.getInt(prefix + "_required"),
        row.getInt(prefix + "_margin"),
        row.getBoolean(prefix + "_met"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }
}
