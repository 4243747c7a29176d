package org.wego.events.election;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.events.assembly.QuorumFinding;

/**
 * An election with all that its rounds came to, so that anyone can count again (E7).
 *
 * @param elected in the order in which they were elected; final when the election is decided
 */
public record ElectionResult(
    Election election, List<ElectedMember> elected, List<CountedRound> rounds) {

  /** Whom the Assembly elected, and in which round. */
  public record ElectedMember(UUID memberId, String name, int round, Ground ground) {}

  /**
   * A round; what comes of the count is {@code null} while it is open.
   *
   * @param cast how many ballots are in the box, or were
   * @param candidates by votes, in the order of the ballot while it is open
   * @param ballots who chose what; none of a secret vote
   */
  public record CountedRound(
      int number,
      UUID voteId,
      boolean runOff,
      int seats,
      int choices,
      RoundEnd outcome,
      Instant openedAt,
      Instant closedAt,
      QuorumFinding quorum,
      QuorumFinding quorumAtClose,
      int cast,
      Integer valid,
      Integer none,
      Integer abstained,
      List<CountedCandidate> candidates,
      List<NamedBallot> ballots) {

    /**
     * The least number that is more than half of the valid ballots.
     *
     * @return {@code null} while it is open
     */
    public Integer majority() {
      return valid == null ? null : RoundTally.majorityOf(valid);
    }

    /** With this many ballots in the box. */
    CountedRound with(int ballotsInBox) {
      return new CountedRound(
          number,
          voteId,
          runOff,
          seats,
          choices,
          outcome,
          openedAt,
          closedAt,
          quorum,
          quorumAtClose,
          ballotsInBox,
          valid,
          none,
          abstained,
          candidates,
          ballots);
    }

    /** With the quorum and how many had voted, and nothing of what they chose. */
    CountedRound withoutCount() {
      return new CountedRound(
          number,
          voteId,
          runOff,
          seats,
          choices,
          outcome,
          openedAt,
          closedAt,
          quorum,
          quorumAtClose,
          cast,
          null,
          null,
          null,
          candidates.stream().map(CountedCandidate::withoutCount).toList(),
          List.of());
    }
  }

  /** A candidate of a round; but for the name {@code null} while it is open. */
  public record CountedCandidate(
      UUID memberId, String name, Integer votes, String drawn, Fate fate, Ground ground) {

    CountedCandidate withoutCount() {
      return new CountedCandidate(memberId, name, null, null, fate, ground);
    }
  }

  /** What a member chose. */
  public record NamedBallot(UUID memberId, String name, List<String> options) {}
}
