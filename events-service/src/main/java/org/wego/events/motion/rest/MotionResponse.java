package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.MajorityBasis;
import org.wego.events.motion.Motion;
import org.wego.events.motion.MotionOutcome;
import org.wego.events.motion.MotionState;
import org.wego.events.motion.MotionTerms;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.Vote;

/** A motion. */
@Schema(name = "Motion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionResponse(
    UUID id,
    UUID eventId,
    @Schema(description = "Absent where it belongs to nothing on the agenda") UUID agendaItemId,
    @Schema(examples = "Amendment of the Charter") String title,
    String text,
    MajorityBasis base,
    MajorityItem majority,
    @Schema(description = "Whether more than the fraction is needed") boolean strict,
    Secrecy secrecy,
    MotionState state,
    @Schema(description = "From the opening on") VoteItem vote,
    @Schema(description = "Once it is published") MotionOutcome outcome,
    Instant publishedAt,
    Instant createdAt) {

  /** How far its vote is. */
  @Schema(name = "MotionVote")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VoteItem(
      Instant openedAt,
      @Schema(description = "As it was found when the vote opened") QuorumItem quorum,
      @Schema(description = "How many ballots are in the box", examples = "61") int ballots,
      @Schema(description = "Absent while it is open") Instant closedAt) {}

  /**
   * @param vote {@code null} while it is a draft
   * @param ballots how many are in the box
   */
  static MotionResponse from(Motion motion, Vote vote, int ballots) {
    MotionTerms terms = motion.terms();
    return new MotionResponse(
        motion.id(),
        motion.eventId(),
        terms.agendaItemId(),
        terms.title(),
        terms.text(),
        terms.majority().base(),
        new MajorityItem(terms.majority().numerator(), terms.majority().denominator()),
        terms.majority().strict(),
        terms.secrecy(),
        motion.state(),
        vote == null
            ? null
            : new VoteItem(
                vote.openedAt(), QuorumItem.from(vote.quorum()), ballots, vote.closedAt()),
        motion.outcome(),
        motion.publishedAt(),
        motion.createdAt());
  }
}
