package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.events.vote.Tally;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** The rounds of elections. */
@ApplicationScoped
class Rounds {

  private static final String SELECT = "SELECT * FROM election_round WHERE election_id = ?";

  @Inject Sql sql;

  /** Whoever stands in a round, as it is called on the ballot. */
  record Candidate(UUID memberId, String name) {}

  /** The last round that was opened, if any was. */
  Optional<Round> last(UUID electionId) {
    return sql.find(SELECT + " ORDER BY number DESC LIMIT 1", Rounds::read, electionId);
  }

  Optional<Round> find(UUID electionId, int number) {
    return sql.find(SELECT + " AND number = ?", Rounds::read, electionId, number);
  }

  Optional<Round> open(UUID electionId) {
    return sql.find(SELECT + " AND outcome IS NULL", Rounds::read, electionId);
  }

  /** Who stands in the round, in the order of the ballot. */
  List<Candidate> candidates(Round round) {
    return sql.list(
        """
        SELECT member_id, name FROM election_round_candidate
         WHERE election_id = ? AND number = ? ORDER BY position
        """,
        Rounds::candidate,
        round.electionId(),
        round.number());
  }

  /** Who goes on from a round that was closed, in the order of the ballot. */
  List<Candidate> goingOn(Round round) {
    return sql.list(
        """
        SELECT member_id, name FROM election_round_candidate
         WHERE election_id = ? AND number = ? AND fate = 'NEXT_ROUND' ORDER BY position
        """,
        Rounds::candidate,
        round.electionId(),
        round.number());
  }

  /** The elected so far: by round, and in each by votes. */
  List<UUID> elected(UUID electionId) {
    return sql.list(
        """
        SELECT member_id FROM election_round_candidate
         WHERE election_id = ? AND fate = 'ELECTED' ORDER BY number, place
        """,
        row -> row.getObject(1, UUID.class),
        electionId);
  }

  void insert(Round round, List<Candidate> candidates) {
    sql.update(
        """
        INSERT INTO election_round (election_id, number, vote_id, run_off, seats, choices)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        round.electionId(),
        round.number(),
        round.voteId(),
        round.runOff(),
        round.seats(),
        round.choices());
    sql.update(
        """
        INSERT INTO election_round_candidate (election_id, number, member_id, name, position)
        SELECT ?, ?, c.member_id, c.name, c.position
          FROM unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS c (member_id, name, position)
        """,
        round.electionId(),
        round.number(),
        SqlArray.of("uuid", candidates.stream().map(Candidate::memberId).toList()),
        SqlArray.of("text", candidates.stream().map(Candidate::name).toList()));
  }

  /** Writes down what the round came to; after that it stays as it is. */
  void settle(Round round, Tally tally, int none, List<RoundOutcome.Placed> placed, RoundEnd end) {
    sql.update(
        """
        UPDATE election_round_candidate c
           SET (place, votes, drawn, fate, ground) = (p.place, p.votes, p.drawn, p.fate, p.ground)
          FROM unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
            AS p (member_id, place, votes, drawn, fate, ground)
         WHERE c.election_id = ? AND c.number = ? AND c.member_id = p.member_id
        """,
        SqlArray.of("uuid", placed.stream().map(RoundOutcome.Placed::memberId).toList()),
        SqlArray.of("int", IntStream.rangeClosed(1, placed.size()).boxed().toList()),
        SqlArray.of("int", placed.stream().map(RoundOutcome.Placed::votes).toList()),
        SqlArray.of("text", placed.stream().map(RoundOutcome.Placed::drawn).toList()),
        SqlArray.of("text", placed.stream().map(p -> p.fate().name()).toList()),
        SqlArray.of("text", placed.stream().map(p -> p.ground().name()).toList()),
        round.electionId(),
        round.number());
    sql.update(
        """
        UPDATE election_round
           SET outcome = ?, valid = ?, none = ?, abstained = ?, cast_ballots = ?
         WHERE election_id = ? AND number = ?
        """,
        end,
        tally.valid(),
        none,
        tally.abstained(),
        tally.cast(),
        round.electionId(),
        round.number());
  }

  /** Closes the round without a count; after that it stays as it is. */
  void annul(Round round, int cast) {
    sql.update(
        """
        UPDATE election_round SET outcome = 'VOID', cast_ballots = ?
         WHERE election_id = ? AND number = ?
        """,
        cast,
        round.electionId(),
        round.number());
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(row.getObject("member_id", UUID.class), row.getString("name"));
  }

  private static Round read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Round(
        row.getObject("election_id", UUID.class),
        row.getInt("number"),
        row.getObject("vote_id", UUID.class),
        row.getBoolean("run_off"),
        row.getInt("seats"),
        row.getInt("choices"),
        outcome == null ? null : RoundEnd.valueOf(outcome));
  }
}
