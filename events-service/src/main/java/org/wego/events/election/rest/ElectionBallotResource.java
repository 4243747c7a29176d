package org.wego.events.election.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.EventsError;
import org.wego.events.Roles;
import org.wego.events.election.CastElectionBallot;
import org.wego.events.election.ElectionQueries;
import org.wego.events.vote.Receipt;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.VoteQueries;
import org.wego.events.vote.Voter;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Takes ballots in the rounds of elections (E7). Two POSTs here do without the record of answers,
 * on purpose: it would keep a secret ballot, or a receipt, beside the caller.
 */
@Path("/api/v1/elections/{id}")
@Tag(name = "Elections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ElectionBallotResource {

  @Inject ElectionQueries elections;
  @Inject VoteQueries votes;
  @Inject CastElectionBallot castBallot;
  @Inject NamedElectionBallots namedBallots;
  @Inject EventsCaller caller;

  @POST
  @Path("/ballots")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "castElectionBallot",
      summary = "Casts the member's ballot in a round",
      description =
          "By the member's voting delegate, in the round that the ballot names; once that is"
              + " closed it gets 409 VOTE_CLOSED, also when another round is open. A named ballot needs an Idempotency-Key. A secret one"
              + " has a receipt and no such key, which is ignored: nothing is kept of the request,"
              + " and a repeated one gets 409 BALLOT_ALREADY_CAST, so the first one arrived.")
  @APIResponseSchema(value = ElectionBallotResponse.class, responseCode = "201")
  public Response cast(@PathParam("id") UUID id, ElectionBallotRequest ballot) {
    Voter voter = new Voter(memberId(), caller.subject());
    Secrecy secrecy = elections.require(id).terms().secrecy();
    requireReceipt(secrecy, ballot);
    if (secrecy == Secrecy.NAMED) {
      return namedBallots.cast(ballot, id, voter, caller.actor());
    }
    castBallot.secret(id, ballot.round(), voter, ballot.options(), Receipt.of(ballot.receipt()));
    return Response.status(Response.Status.CREATED)
        .entity(
            new ElectionBallotResponse(id, ballot.round(), voter.memberId(), Secrecy.SECRET, null))
        .build();
  }

  @POST
  @Path("/receipt-checks")
  @PermitAll
  @Operation(
      operationId = "checkElectionReceipt",
      summary = "Tells whether the secret ballot of a receipt was counted",
      description =
          "When its round is closed. Call it without a token: then nobody knows whose receipt it"
              + " is. It does not tell who was chosen; who could show that could sell it.")
  @APIResponseSchema(ElectionReceiptCheckResponse.class)
  public Response check(@PathParam("id") UUID id, ElectionReceiptCheckRequest request) {
    boolean counted =
        votes.counted(elections.requireVote(id, request.round()), Receipt.of(request.receipt()));
    return Response.ok(new ElectionReceiptCheckResponse(counted)).build();
  }

  private UUID memberId() {
    return caller
        .memberId()
        .orElseThrow(
            () -> new ProblemException(PlatformError.FORBIDDEN, "The login acts for no member"));
  }

  private static void requireReceipt(Secrecy secrecy, ElectionBallotRequest ballot) {
    boolean given = ballot.receipt() != null;
    new Faults()
        .addIf(
            secrecy == Secrecy.SECRET && !given,
            "/receipt",
            "REQUIRED",
            "A secret ballot has a receipt")
        .addIf(
            secrecy == Secrecy.NAMED && given,
            "/receipt",
            "UNWANTED",
            "A named ballot has no receipt: it is in the result with its name")
        .throwIfAny(EventsError.BALLOT_INVALID);
  }
}
