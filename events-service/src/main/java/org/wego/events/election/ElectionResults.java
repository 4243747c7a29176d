package org.wego.events.election;

import com.fasterxml.jackson.core.JsonProcessingException;
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
    return new ElectionResult(election, elected(candidates), rounds(electionId, byRound, ballots));
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
             WHERE r.election_id = ? AND r.outcome IS NOT NULL
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
    UUID voteId = row.getObject("vote_id", UUID.class);
    String outcome = row.getString("outcome");
    return new CountedRound(
        row.getInt("number"),
        voteId,
        row.getBoolean("run_off"),
        row.getInt("seats"),
        row.getInt("choices"),
        outcome == null ? null : RoundEnd.valueOf(outcome),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        quorum(row.getString("quorum")),
        quorum(row.getString("quorum_at_close")),
        outcome == null ? votes.cast(voteId) : row.getInt("cast_ballots"),
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
