package org.wego.events.motion.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.wego.events.motion.Motion;
import org.wego.events.vote.Vote;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.http.etag.Preconditions;

/** Shows motions with how far their votes are. */
@RequestScoped
class MotionViews {

  @Inject VoteQueries votes;
  @Inject Preconditions preconditions;

  MotionResponse of(Motion motion) {
    Optional<Vote> vote = Optional.ofNullable(motion.voteId()).flatMap(votes::find);
    return MotionResponse.from(
        motion, vote.orElse(null), vote.map(Vote::id).map(votes::cast).orElse(0));
  }

  /** What it is now; ballots come in without a new version of the motion. */
  Response answer(Motion motion) {
    return preconditions.answerHashed(of(motion), motion.version());
  }
}
