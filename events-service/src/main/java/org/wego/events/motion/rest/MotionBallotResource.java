package org.wego.events.motion.rest;

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
import org.wego.events.motion.CastMotionBallot;
import org.wego.events.motion.MotionQueries;
import org.wego.events.motion.MotionSight;
import org.wego.events.vote.Receipt;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.VoteQueries;
import org.wego.events.vote.Voter;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Takes ballots on motions (E6). Two POSTs here do without the record of answers, on purpose: it
 * would keep a secret ballot, or a receipt, beside the caller.
 */
@Path("/api/v1/motions/{id}")
@Tag(name = "Motions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MotionBallotResource {

  @Inject MotionQueries motions;
  @Inject VoteQueries votes;
  @Inject CastMotionBallot castMotionBallot;
  @Inject NamedMotionBallots namedBallots;
  @Inject EventsCaller caller;

  @POST
  @Path("/ballots")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "castMotionBallot",
      summary = "Casts the member's ballot",
      description =
          "By the member's voting delegate. A named ballot needs an Idempotency-Key. A secret one"
              + " has a receipt and no such key, which is ignored: nothing is kept of the request,"
              + " and a repeated one gets 409 BALLOT_ALREADY_CAST, so the first one arrived.")
  @APIResponseSchema(value = MotionBallotResponse.class, responseCode = "201")
  public Response cast(@PathParam("id") UUID id, MotionBallotRequest request) {
    Voter voter = new Voter(memberId(), caller.subject());
    Secrecy secrecy = motions.require(id, MotionSight.of(caller)).terms().secrecy();
    requireReceipt(secrecy, request);
    if (secrecy == Secrecy.NAMED) {
      return namedBallots.cast(request, id, voter, caller.actor());
    }
    castMotionBallot.secret(id, voter, request.choice(), Receipt.of(request.receipt()));
    return Response.status(Response.Status.CREATED)
        .entity(new MotionBallotResponse(id, voter.memberId(), Secrecy.SECRET, null))
        .build();
  }

  @POST
  @Path("/receipt-checks")
  @PermitAll
  @Operation(
      operationId = "checkMotionReceipt",
      summary = "Tells whether the secret ballot of a receipt was counted",
      description =
          "When the vote is closed. Call it without a token: then nobody knows whose receipt it is."
              + " It does not tell what was chosen; who could show that could sell it.")
  @APIResponseSchema(ReceiptCheckResponse.class)
  public Response check(@PathParam("id") UUID id, ReceiptCheckRequest request) {
    boolean counted =
        votes.counted(motions.requireVote(id, MotionSight.VOTER), Receipt.of(request.receipt()));
    return Response.ok(new ReceiptCheckResponse(counted)).build();
  }

  private UUID memberId() {
    return caller
        .memberId()
        .orElseThrow(
            () -> new ProblemException(PlatformError.FORBIDDEN, "The login acts for no member"));
  }

  private static void requireReceipt(Secrecy secrecy, MotionBallotRequest request) {
    boolean given = request.receipt() != null;
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
