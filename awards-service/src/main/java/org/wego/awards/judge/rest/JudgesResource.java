package org.wego.awards.judge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.judge.AppointJudge;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.JudgeDetails;
import org.wego.awards.judge.JudgeQueries;
import org.wego.awards.judge.JudgeState;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who is asked to judge the entries of an edition (A5). */
@Path("/api/v1/award-editions/{id}/judges")
@Tag(name = "Judges", description = "The panel of an edition, and what its judges conflict with")
@Produces(MediaType.APPLICATION_JSON)
public class JudgesResource {

  @Inject AppointJudge appointJudge;
  @Inject JudgeQueries judges;
  @Inject JudgesOfEdition visible;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.JUDGE})
  @Operation(
      operationId = "listJudges",
      summary = "Who was asked to judge, whatever became of them",
      description =
          "A judge finds itself alone. By name unless asked otherwise. Sort keys: name, state,"
              + " appointedAt.")
  public Page<JudgeSummary> list(
      @PathParam("id") UUID id,
      @QueryParam("state") JudgeState state,
      @QueryParam("expertise") Expertise expertise,
      @BeanParam ListParameters list) {
    visible.requireEdition(id);
    return judges
        .page(id, visible.scope(), new JudgeQueries.Wanted(state, expertise), list.page())
        .map(JudgeSummary::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "appointJudge",
      summary = "Appoints a judge and invites him or her",
      description =
          "A message with a token goes to the address. Whoever accepts it is on the panel; the"
              + " affiliations, and the member that nominated, keep the judge from entries (A5).")
  @APIResponseSchema(value = JudgeResponse.class, responseCode = "201")
  public Response appoint(@PathParam("id") UUID id, JudgeRequest request) {
    UUID judgeId = appointJudge.appoint(id, request.toProfile(), caller.actor());
    JudgeDetails judge = visible.require(id, judgeId);
    return preconditions.created(
        URI.create("/api/v1/award-editions/" + id + "/judges/" + judgeId),
        JudgeResponse.from(judge),
        judge.version());
  }
}
