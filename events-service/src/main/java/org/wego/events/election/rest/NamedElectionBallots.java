package org.wego.events.election.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.wego.events.election.CastElectionBallot;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.Voter;
import org.wego.platform.http.idempotency.Idempotent;

/**
 * Answers who casts a ballot with the member's name on it. It stands apart from the resource
 * because secret ballots come by the same path, and of them no answer may be kept.
 */
@ApplicationScoped
class NamedElectionBallots {

  @Inject CastElectionBallot castBallot;

  /** The request comes first: it is what a repeated key is held against. */
  @Idempotent(required = true)
  Response cast(ElectionBallotRequest ballot, UUID electionId, Voter voter, String actor) {
    castBallot.named(electionId, ballot.round(), voter, ballot.options(), actor);
    return Response.status(Response.Status.CREATED)
        .entity(
            new ElectionBallotResponse(
                electionId, ballot.round(), voter.memberId(), Secrecy.NAMED, ballot.options()))
        .build();
  }
}
