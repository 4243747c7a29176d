package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.assembly.RollChange;
import org.wego.events.assembly.RollReason;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Reads votes: their rolls, and what is known of their ballots. */
@ApplicationScoped
public class VoteQueries {

  private static final SqlListing<RollVoter> ROLL =
      new SqlListing<>(
          Keyset.<RollVoter, UUID>endingIn("r.member_id", UUID.class, RollVoter::memberId)
              .by("name", "r.name", String.class, RollVoter::name)
              .defaultSort("name"),
          VoteQueries::voter);

  @Inject Votes votes;
  @Inject Options options;
  @Inject RollCalls calls;
  @Inject Corrections corrections;
  @Inject SecretBallots secret;
  @Inject Sql sql;

  /** A vote that was opened. */
  public Optional<Vote> find(UUID voteId) {
    return votes.find(voteId);
  }

  /** What can be chosen, in the order in which it is shown. */
  public List<String> options(UUID voteId) {
    return options.of(voteId);
  }

  /** How many ballots are in the box. */
  public int cast(UUID voteId) {
    return sql.find(
            """
            SELECT (SELECT count(*) FROM named_ballot WHERE vote_id = ?)
                 + (SELECT count(*) FROM vote_mark WHERE vote_id = ?)
            """,
            row -> row.getInt(1),
            voteId,
            voteId)
        .orElseThrow();
  }

  /** The roll as it was frozen, and who has voted; by name. */
  public Page<RollVoter> roll(UUID voteId, PageRequest request) {
    return ROLL.page(
        sql,
        """
        SELECT l.member_id, l.name, l.entitled, l.present, l.reason,
               l.reason_at_convocation, l.change,
               b.vote_id IS NOT NULL OR m.vote_id IS NOT NULL AS voted
          FROM vote_roll l
          LEFT JOIN named_ballot b ON b.vote_id = l.vote_id AND b.member_id = l.member_id
          LEFT JOIN vote_mark m ON m.vote_id = l.vote_id AND m.member_id = l.member_id
         WHERE l.vote_id = ?
        """,
        List.of(voteId),
        request);
  }

  /** The ballots of a named vote as they count, by the names of the members. */
  public List<CountedVote> ballots(UUID voteId) {
    return sql.list(
        "SELECT * FROM effective_ballot WHERE vote_id = ? ORDER BY name, member_id",
        row ->
            new CountedVote(
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                RollCalls.texts(row, "options"),
                row.getBoolean("corrected"),
                row.getBoolean("called")),
        voteId);
  }

  /**
   * What was corrected in a named vote, by the names of the members.
   *
   * @param all also what waits for the second person, or was rejected
   */
  public Page<BallotCorrection> corrections(UUID voteId, boolean all, PageRequest request) {
    return corrections.list(voteId, all, request);
  }

  /**
   * A correction of a named vote.
   *
   * @throws ProblemException NOT_FOUND
   */
  public BallotCorrection correction(UUID voteId, UUID correctionId) {
    return corrections.require(voteId, correctionId);
  }

  /** What was called out, entry by entry in the order in which they were made. */
  public Page<RollCall> rollCalls(UUID voteId, PageRequest request) {
    return calls.list(voteId, request);
  }

  /**
   * An entry of what was called out.
   *
   * @throws ProblemException NOT_FOUND
   */
  public RollCall rollCall(UUID voteId, UUID entryId) {
    return calls.require(voteId, entryId);
  }

  /**
   * Whether the secret ballot of this receipt was counted. It does not say what was chosen: who
   * could show that could also sell it.
   *
   * @throws ProblemException VOTE_OPEN, VOTE_SECRECY
   */
  public boolean counted(UUID voteId, Receipt receipt) {
    Vote vote = votes.require(voteId);
    BallotBox.requireSecrecy(vote, Secrecy.SECRET);
    if (vote.open()) {
      throw new ProblemException(
          EventsError.VOTE_OPEN, "Receipts are looked up when the vote is closed");
    }
    return secret.counted(voteId, receipt);
  }

  private static RollVoter voter(ResultSet row) throws SQLException {
    String before = row.getString("reason_at_convocation");
    String change = row.getString("change");
    return new RollVoter(
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        row.getBoolean("entitled"),
        row.getBoolean("present"),
        RollReason.valueOf(row.getString("reason")),
        before == null ? null : RollReason.valueOf(before),
        change == null ? null : RollChange.valueOf(change),
        row.getBoolean("voted"));
  }
}
