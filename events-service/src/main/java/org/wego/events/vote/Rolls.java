package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wego.events.EventsError;
import org.wego.events.assembly.CastingRight;
import org.wego.events.assembly.Credentials;
import org.wego.events.assembly.RollEntry;
import org.wego.events.assembly.RollLine;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;

/** The rolls as they were frozen when votes opened (E6). */
@ApplicationScoped
class Rolls {

  @Inject Sql sql;
  @Inject Credentials credentials;

  private record Standing(boolean mayVote, boolean entitled, String reason) {}

  void freeze(UUID voteId, List<RollEntry> roll) {
    List<RollLine> lines = roll.stream().map(RollEntry::line).toList();
    sql.update(
        """
        INSERT INTO vote_roll (vote_id, member_id, name, entitled, present, reason,
                               reason_at_convocation, change)
        SELECT ?, l.*
          FROM unnest(?::uuid[], ?::text[], ?::boolean[], ?::boolean[], ?::text[], ?::text[],
                      ?::text[])
            AS l (member_id, name, entitled, present, reason, reason_at_convocation, change)
        """,
        voteId,
        SqlArray.of("uuid", lines.stream().map(RollLine::memberId).toList()),
        SqlArray.of("text", lines.stream().map(RollLine::name).toList()),
        SqlArray.of("boolean", lines.stream().map(RollLine::entitled).toList()),
        SqlArray.of("boolean", lines.stream().map(RollLine::present).toList()),
        SqlArray.of("text", lines.stream().map(line -> line.reason().name()).toList()),
        names(roll, RollEntry::reasonAtConvocation),
        names(roll, RollEntry::change));
  }

  /** Of what does not apply to a line there is none. */
  private static SqlArray names(List<RollEntry> roll, Function<RollEntry, Enum<?>> of) {
    return SqlArray.of(
        "text", roll.stream().map(of).map(value -> value == null ? null : value.name()).toList());
  }

  /**
   * Lets the delegate go on who casts the vote of a member on the roll.
   *
   * @throws ProblemException VOTE_NOT_ON_ROLL, VOTE_NO_CREDENTIAL
   */
  void requireMayCast(Vote vote, Voter voter) {
    requireOnRoll(vote.id(), voter.memberId());
    CastingRight right =
        credentials.castingRight(vote.eventId(), voter.memberId(), voter.subject());
    if (right != CastingRight.MAY_CAST) {
      throw new ProblemException(
              EventsError.VOTE_NO_CREDENTIAL,
              "The member's vote is cast by its voting delegate, whose credential was accepted")
          .with("castingRight", right);
    }
  }

  private void requireOnRoll(UUID voteId, UUID memberId) {
    Optional<Standing> standing =
        sql.find(
            """
            SELECT may_vote, entitled, reason FROM vote_roll WHERE vote_id = ? AND member_id = ?
            """,
            row -> new Standing(row.getBoolean(1), row.getBoolean(2), row.getString(3)),
            voteId,
            memberId);
    if (standing.filter(Standing::mayVote).isEmpty()) {
      throw new ProblemException(
          EventsError.VOTE_NOT_ON_ROLL,
          standing
              .map(
                  line ->
                      line.entitled()
                          ? "The member was not present when the vote opened"
                          : "The member has no vote: " + line.reason())
              .orElse("The member was not on the roll when the vote opened"));
    }
  }

  /** Which of these members have no ballot to cast in the vote. */
  List<UUID> strangersAmong(UUID voteId, List<UUID> members) {
    return sql.list(
        """
        SELECT m.id FROM unnest(?::uuid[]) AS m (id)
         WHERE NOT EXISTS (SELECT 1 FROM vote_roll r
                            WHERE r.vote_id = ? AND r.member_id = m.id AND r.may_vote)
        """,
        row -> row.getObject(1, UUID.class),
        SqlArray.of("uuid", members),
        voteId);
  }

  /** Which of these members have a ballot in a named vote. */
  List<UUID> votedAmong(UUID voteId, List<UUID> members) {
    return sql.list(
        "SELECT member_id FROM named_ballot WHERE vote_id = ? AND member_id = ANY (?)",
        row -> row.getObject(1, UUID.class),
        voteId,
        SqlArray.of("uuid", members));
  }

  /** How many of these members had a vote when it opened. */
  int entitledAmong(UUID voteId, List<UUID> members) {
    return sql.find(
            """
            SELECT count(*) FROM vote_roll
             WHERE vote_id = ? AND entitled AND member_id = ANY (?)
            """,
            row -> row.getInt(1),
            voteId,
            SqlArray.of("uuid", members))
        .orElseThrow();
  }
}
