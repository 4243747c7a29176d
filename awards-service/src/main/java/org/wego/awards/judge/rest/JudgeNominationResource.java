package org.wego.awards.judge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.judge.EraseNominee;
import org.wego.awards.judge.JudgeDetails;
import org.wego.awards.judge.NominateJudge;
import org.wego.awards.judge.NominationQueries;
import org.wego.awards.judge.NominationState;
import org.wego.awards.judge.SettleNomination;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Whom members propose as judges (A5); a member sees its own nominations. */
@Path("/api/v1/award-editions/{id}/judge-nominations")
@Tag(name = "Judges")
@Produces(MediaType.APPLICATION_JSON)
public class JudgeNominationResource {

  @Inject NominateJudge nominateJudge;
  @Inject SettleNomination settleNomination;
  @Inject EraseNominee eraseNominee;
  @Inject NominationQueries nominations;
  @Inject JudgesOfEdition visible;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listJudgeNominations",
      summary = "Whom members proposed as judges",
      description =
          "A member finds its own. The latest first unless asked otherwise. Sort keys:"
              + " nominatedAt, state.")
  public Page<NominationResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("state") NominationState state,
      @BeanParam ListParameters list) {
    visible.requireEdition(id);
    return nominations
        .page(id, scope(), state, list.page())
        .map(nomination -> NominationResponse.from(nomination, caller.secretariat()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "nominateJudge",
      summary = "Proposes a judge",
      description =
          "For the caller's member, which may propose a few for each edition. Whoever is appointed"
              + " from it never scores an entry of this member (A5).")
  @APIResponseSchema(value = NominationResponse.class, responseCode = "201")
  public Response nominate(@PathParam("id") UUID id, NominationRequest request) {
    UUID nominationId =
        nominateJudge.nominate(id, ownMember(), request.toNominee(), caller.actor());
    return Response.created(
            URI.create("/api/v1/award-editions/" + id + "/judge-nominations/" + nominationId))
        .entity(read(id, nominationId))
        .build();
  }

  @GET
  @Path("/{nid}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(operationId = "getJudgeNomination", summary = "A nomination, and what became of it")
  @APIResponseSchema(NominationResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("nid") UUID nominationId) {
    return preconditions.answerHashed(read(id, nominationId));
  }

  @POST
  @Path("/{nid}/appointment")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "appointNominee",
      summary = "Appoints the nominee, and invites him or her",
      description = "The judge never scores an entry of the member that nominated (A5).")
  @APIResponseSchema(value = JudgeResponse.class, responseCode = "201")
  public Response appoint(
      @PathParam("id") UUID id,
      @PathParam("nid") UUID nominationId,
      NomineeAppointmentRequest request) {
    UUID judgeId =
        settleNomination.appoint(
            id,
            nominationId,
            AffiliationBody.toAffiliations(request.affiliations()),
            caller.actor());
    JudgeDetails judge = visible.require(id, judgeId);
    return preconditions.created(
        URI.create("/api/v1/award-editions/" + id + "/judges/" + judgeId),
        JudgeResponse.from(judge),
        judge.version());
  }

  @POST
  @Path("/{nid}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(operationId = "refuseJudgeNomination", summary = "Does not appoint the nominee")
  @APIResponseSchema(NominationResponse.class)
  public Response refuse(
      @PathParam("id") UUID id, @PathParam("nid") UUID nominationId, ReasonRequest request) {
    settleNomination.refuse(id, nominationId, request.stripped(), caller.actor());
    return Response.ok(read(id, nominationId)).build();
  }

  @POST
  @Path("/{nid}/withdrawal")
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(operationId = "withdrawJudgeNomination", summary = "Takes the nomination back")
  @APIResponseSchema(NominationResponse.class)
  public Response withdraw(@PathParam("id") UUID id, @PathParam("nid") UUID nominationId) {
    settleNomination.withdraw(id, nominationId, ownMember(), caller.actor());
    return Response.ok(read(id, nominationId)).build();
  }

  @DELETE
  @Path("/{nid}/personal-data")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "eraseNominee",
      summary = "Forgets whom a member proposed",
      description =
          "Once the nomination is settled or withdrawn. That the member proposed somebody stays; so"
              + " does the judge who came of it, who is erased as one.")
  @APIResponse(responseCode = "204", description = "Forgotten, or that was done before")
  public void erase(@PathParam("id") UUID id, @PathParam("nid") UUID nominationId) {
    eraseNominee.erase(id, nominationId);
  }

  private NominationResponse read(UUID id, UUID nominationId) {
    return nominations
        .find(id, nominationId, scope())
        .map(nomination -> NominationResponse.from(nomination, caller.secretariat()))
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such nomination"));
  }

  private UUID scope() {
    return caller.secretariat() ? null : ownMember();
  }

  /** A user whose token names no member acts for none. */
  private UUID ownMember() {
    return caller
        .memberId()
        .orElseThrow(() -> new ProblemException(PlatformError.FORBIDDEN, "You act for no member"));
  }
}
