package org.wego.events.election.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.election.CastElectionBallot;
import org.wego.events.vote.Voter;
import org.wego.platform.http.idempotency.Idempotent;

/**
 * Takes ballots with a name on them, each with its Idempotency-Key. It stands apart from the
 * resource because secret ballots come by the same path, and of them no answer may be kept.
 */
@ApplicationScoped
class NamedElectionBallots {

  @Inject CastElectionBallot castBallot;
  @Inject EventsCaller caller;

  /** The body is what the platform takes for the request's; the path is in the key's scope. */
  @Idempotent(required = true)
  Response cast(ElectionBallotRequest ballot, UUID electionId, UUID memberId) {
    castBallot.named(
        electionId, new Voter(memberId, caller.subject()), ballot.options(), caller.actor());
    return Response.noContent().build();
  }
}
