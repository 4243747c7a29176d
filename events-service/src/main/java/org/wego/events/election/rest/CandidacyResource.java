package org.wego.events.election.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.EventsError;
import org.wego.events.Roles;
import org.wego.events.election.Candidacy;
import org.wego.events.election.CandidacyQueries;
import org.wego.events.election.CandidacyState;
import org.wego.events.election.ElectionQueries;
import org.wego.events.election.NewCandidacy;
import org.wego.events.election.StandForElection;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who stands in an election (E7). */
@Path("/api/v1/elections/{id}/candidacies")
@Tag(name = "Elections")
@Produces(MediaType.APPLICATION_JSON)
public class CandidacyResource {

  @Inject ElectionQueries elections;
  @Inject CandidacyQueries candidacies;
  @Inject StandForElection standForElection;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listCandidacies",
      summary = "Who stands in an election, or stood",
      description =
          "By name unless asked otherwise. What was found of a member is for itself and for the"
              + " Secretariat. Sort keys: name, submittedAt.")
  public Page<CandidacyResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("state") CandidacyState state,
      @BeanParam ListParameters list) {
    elections.require(id);
    return candidacies.page(id, state, list.page()).map(this::told);
  }

  @GET
  @Path("/{candidacyId}")
  @PermitAll
  @Operation(operationId = "getCandidacy", summary = "A candidacy, and what became of it")
  @APIResponseSchema(CandidacyResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("candidacyId") UUID candidacyId) {
    return preconditions.answerHashed(read(id, candidacyId));
  }

  @POST
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "standForElection",
      summary = "Stands in an election",
      description =
          "A candidate is FULL. One for President City has paid its fees in full and given written"
              + " notice a month before the Assembly (G2a); others are not in arrears where the"
              + " statutes say so (F14). `errors` names each rule that is not met. What was checked"
              + " is checked once more when the first round opens.")
  @APIResponseSchema(value = CandidacyResponse.class, responseCode = "201")
  public Response stand(@PathParam("id") UUID id, CandidacyRequest request) {
    UUID candidacyId = standForElection.stand(id, wanted(request), caller.actor());
    return Response.created(URI.create("/api/v1/elections/" + id + "/candidacies/" + candidacyId))
        .entity(read(id, candidacyId))
        .build();
  }

  @POST
  @Path("/{candidacyId}/withdrawal")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "withdrawCandidacy",
      summary = "Does not stand any more",
      description = "Until the first round opens: what is on a ballot stays on it.")
  @APIResponseSchema(CandidacyResponse.class)
  public Response withdraw(@PathParam("id") UUID id, @PathParam("candidacyId") UUID candidacyId) {
    standForElection.withdraw(
        id, candidacyId, caller.secretariat() ? null : ownMember(), caller.actor());
    return Response.ok(read(id, candidacyId)).build();
  }

  private NewCandidacy wanted(CandidacyRequest request) {
    boolean secretariat = caller.secretariat();
    UUID own = caller.memberId().orElse(null);
    UUID memberId = request.memberId() == null ? own : request.memberId();
    new Faults()
        .addIf(memberId == null, "/memberId", "REQUIRED", "Say which member is to stand")
        .addIf(
            !secretariat && memberId != null && !memberId.equals(own),
            "/memberId",
            "CANDIDATE_UNCLEAR",
            "Only the Secretariat enters another member")
        .throwIfAny(EventsError.CANDIDATE_UNCLEAR);
    new Faults()
        .addIf(
            !secretariat && request.noticeOn() != null,
            "/noticeOn",
            "CANDIDACY_NOTICE",
            "Only the Secretariat enters an earlier notice")
        .addIf(
            !secretariat && request.noticeReference() != null,
            "/noticeReference",
            "CANDIDACY_NOTICE",
            "Only the Secretariat enters an earlier notice")
        .throwIfAny(EventsError.CANDIDACY_NOTICE);
    return new NewCandidacy(
        memberId, request.noticeOn(), request.noticeReference(), request.statement());
  }

  /** A token of a member that does not say of which finds nothing. */
  private UUID ownMember() {
    return caller.memberId().orElseThrow(CandidacyResource::notFound);
  }

  private CandidacyResponse read(UUID id, UUID candidacyId) {
    return candidacies
        .find(id, candidacyId)
        .map(this::told)
        .orElseThrow(CandidacyResource::notFound);
  }

  private CandidacyResponse told(Candidacy candidacy) {
    return CandidacyResponse.from(
        candidacy,
        caller.secretariat() || caller.memberId().filter(candidacy.memberId()::equals).isPresent());
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such candidacy");
  }
}
