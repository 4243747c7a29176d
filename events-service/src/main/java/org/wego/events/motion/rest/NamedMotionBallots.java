package org.wego.events.motion.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.wego.events.motion.CastMotionBallot;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.Voter;
import org.wego.platform.http.idempotency.Idempotent;

/** Answers who casts a ballot with the member's name on it. */
@ApplicationScoped
class NamedMotionBallots {

  @Inject CastMotionBallot castMotionBallot;

  /** The request comes first: it is what a repeated key is held against. */
  @Idempotent(required = true)
  Response cast(MotionBallotRequest request, UUID motionId, Voter voter, String actor) {
    castMotionBallot.named(motionId, voter, request.choice(), actor);
    return Response.status(Response.Status.CREATED)
        .entity(
            new MotionBallotResponse(motionId, voter.memberId(), Secrecy.NAMED, request.choice()))
        .build();
  }
}
