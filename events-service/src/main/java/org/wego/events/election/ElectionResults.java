package org.wego.events.election;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.events.assembly.QuorumFinding;
import org.wego.events.election.ElectionResult.CountedCandidate;
import org.wego.events.election.ElectionResult.CountedRound;
import org.wego.events.election.ElectionResult.ElectedMember;
import org.wego.events.election.ElectionResult.NamedBallot;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.messaging.stream.EventJson;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Tells what the rounds of an election came to, with the whole computation (E7). */
@ApplicationScoped
public class ElectionResults {

  @Inject ElectionQueries elections;
  @Inject VoteQueries votes;
  @Inject Sql sql;

  private record CandidateOf(int round, CountedCandidate candidate) {}

  private record BallotOf(int round, NamedBallot ballot) {}

  /**
   * What it came to, as it was at one moment, while others cast, close and open.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(TxType.REQUIRES_NEW)
  public ElectionResult atOneMoment(UUID electionId) {
    sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return of(electionId);
  }

  /**
   * What it came to, for a transaction that holds the election.
   *
   * @throws ProblemException NOT_FOUND
   */
  public ElectionResult of(UUID electionId) {
    Election election = elections.require(electionId);
    List<CandidateOf> candidates = candidates(electionId);
    Map<Integer, List<CountedCandidate>> byRound =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    CandidateOf::round,
                    Collectors.mapping(CandidateOf::candidate, Collectors.toList())));
    Map<Integer, List<NamedBallot>> ballots =
        election.terms().secrecy() == Secrecy.NAMED ? ballots(electionId) : Map.of();
    List<CountedRound> rounds =
        rounds(electionId, byRound, ballots).stream()
            .map(round -> round.outcome() == null ? round.with(votes.cast(round.voteId())) : round)
            .map(round -> shown(election, round))
            .toList();
    return new ElectionResult(election, elected(candidates), rounds);
  }

  /**
   * Of a round without a quorum, which is held again, nothing is told before the election has
   * ended: it would be a poll for the next one.
   */
  private static CountedRound shown(Election election, CountedRound round) {
    boolean told = election.state().isEnded() || round.outcome() != RoundEnd.NO_QUORUM;
    return told ? round : round.withoutCount();
  }

  private static List<ElectedMember> elected(List<CandidateOf> candidates) {
    return candidates.stream()
        .filter(c -> c.candidate().fate() == Fate.ELECTED)
        .map(
            c ->
                new ElectedMember(
                    c.candidate().memberId(),
                    c.candidate().name(),
                    c.round(),
                    c.candidate().ground()))
        .toList();
  }

  private List<CountedRound> rounds(
      UUID electionId,
      Map<Integer, List<CountedCandidate>> candidates,
      Map<Integer, List<NamedBallot>> ballots) {
    return sql.list(
        """
        SELECT r.*, v.opened_at, v.closed_at, v.quorum, v.quorum_at_close
          FROM election_round r
          JOIN vote v ON v.id = r.vote_id
         WHERE r.election_id = ? ORDER BY r.number
        """,
        row -> {
          int number = row.getInt("number");
          return round(row, candidates.get(number), ballots.getOrDefault(number, List.of()));
        },
        electionId);
  }

  private List<CandidateOf> candidates(UUID electionId) {
    return sql.list(
        """
        SELECT * FROM election_round_candidate
         WHERE election_id = ? ORDER BY number, place, position
        """,
        row -> new CandidateOf(row.getInt("number"), candidate(row)),
        electionId);
  }

  /** Who chose what in the rounds that are closed. */
  private Map<Integer, List<NamedBallot>> ballots(UUID electionId) {
    return sql
        .list(
            """
            SELECT r.number, b.member_id, b.name, b.options
              FROM election_round r
              JOIN effective_ballot b ON b.vote_id = r.vote_id
             WHERE r.election_id = ? AND r.outcome <> 'VOID'
             ORDER BY r.number, b.name, b.member_id
            """,
            row ->
                new BallotOf(
                    row.getInt("number"),
                    new NamedBallot(
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("options").getArray()))),
            electionId)
        .stream()
        .collect(
            Collectors.groupingBy(
                BallotOf::round, Collectors.mapping(BallotOf::ballot, Collectors.toList())));
  }

  private CountedRound round(
      ResultSet row, List<CountedCandidate> candidates, List<NamedBallot> ballots)
      throws SQLException {
    String outcome = row.getString("outcome");
    return new CountedRound(
        row.getInt("number"),
        row.getObject("vote_id", UUID.class),
        row.getBoolean("run_off"),
        row.getInt("seats"),
        row.getInt("choices"),
        outcome == null ? null : RoundEnd.valueOf(outcome),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        quorum(row.getString("quorum")),
        quorum(row.getString("quorum_at_close")),
        row.getInt("cast_ballots"),
        row.getObject("valid", Integer.class),
        row.getObject("none", Integer.class),
        row.getObject("abstained", Integer.class),
        candidates,
        ballots);
  }

  private static CountedCandidate candidate(ResultSet row) throws SQLException {
    String fate = row.getString("fate");
    String ground = row.getString("ground");
    return new CountedCandidate(
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        row.getObject("votes", Integer.class),
        row.getString("drawn"),
        fate == null ? null : Fate.valueOf(fate),
        ground == null ? null : Ground.valueOf(ground));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }

  private static QuorumFinding quorum(String json) {
    try {
      return json == null ? null : EventJson.mapper().readValue(json, QuorumFinding.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A quorum that was kept is not as it is written", e);
    }
  }
}
