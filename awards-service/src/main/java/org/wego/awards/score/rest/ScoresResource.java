package org.wego.awards.score.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.score.AmendScores;
import org.wego.awards.score.EntryScores;
import org.wego.awards.score.SaveScores;
import org.wego.awards.score.ScoreQueries;
import org.wego.awards.score.SettleScores;
import org.wego.awards.score.SheetDetails;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * The scores of an entry. Whose they are follows from the login alone, so that nobody can name
 * somebody else's; who is on the panel is a judge here, whatever other roles he or she has.
 */
@Path("/api/v1/award-entries/{id}/scores")
@Tag(name = "Scores", description = "What judges give, hidden until their own is in (A6)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.JUDGE)
public class ScoresResource {

  @Inject ScoreQueries scores;
  @Inject SaveScores saveScores;
  @Inject SettleScores settleScores;
  @Inject AmendScores amendScores;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @RolesAllowed({Roles.JUDGE, Roles.SECRETARIAT})
  @Operation(
      operationId = "getScores",
      summary = "An entry's scores, as far as the caller may see them",
      description =
          "A judge sees his or her own, and once these are settled, what others have settled. The"
              + " Secretariat sees all settled ones from the deliberation on. Drafts are seen by"
              + " nobody else in any phase.")
  @APIResponseSchema(ScoresResponse.class)
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Response get(@PathParam("id") UUID id) {
    Optional<EntryScores> own =
        caller.judge() ? scores.forJudge(id, caller.subject()) : Optional.empty();
    return answer(
        own.or(
                () ->
                    caller.secretariat()
                        ? scores.forSecretariat(id, caller.subject())
                        : Optional.empty())
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such entry's scores")));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "saveScores",
      summary = "Saves the draft of one's scores, as a whole",
      description =
          "Only a judge whom the entry is assigned to, who has no conflict of interest with it (A5),"
              + " while the edition is judged. A change of the draft that is there needs its ETag as"
              + " If-Match.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = "The ETag of the draft that is there; not needed where there is none",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = ScoresResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = ScoresResponse.class)))
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response save(@PathParam("id") UUID id, ScoresRequest request) {
    boolean begun =
        saveScores.save(
            id,
            caller.subject(),
            request.toScores(),
            request.comment(),
            preconditions::requireMatch);
    EntryScores saved = scores.afterScoring(id, caller.subject());
    return begun
        ? preconditions.created(
            URI.create("/api/v1/award-entries/" + id + "/scores"),
            ScoresResponse.from(saved),
            saved.own().orElseThrow().version())
        : answer(saved);
  }

  @POST
  @Path("/finalization")
  @Idempotent
  @Operation(
      operationId = "finalizeScores",
      summary = "Makes one's scores final",
      description =
          "Each criterion needs a score. From then on they count, they are changed by amendments"
              + " only, and the judge sees what others have settled.")
  @APIResponseSchema(ScoresResponse.class)
  public Response finish(@PathParam("id") UUID id) {
    settleScores.finish(id, caller.subject());
    return answer(scores.afterScoring(id, caller.subject()));
  }

  @POST
  @Path("/abstention")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "abstainFromScoring",
      summary = "Abstains from scoring the entry, for good",
      description =
          "Not the same as zero: an abstention has no part in the ranking. A draft is dropped.")
  @APIResponseSchema(ScoresResponse.class)
  public Response abstain(@PathParam("id") UUID id, AbstentionRequest request) {
    settleScores.abstain(id, caller.subject(), request.reason().strip());
    return answer(scores.afterScoring(id, caller.subject()));
  }

  @POST
  @Path("/amendments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "amendScores",
      summary = "Changes one's final scores, with a reason",
      description =
          "While the edition is judged. What they were is kept, and how many of the others' scores"
              + " could be seen by then.")
  @APIResponseSchema(value = ScoresResponse.class, responseCode = "201")
  public Response amend(@PathParam("id") UUID id, AmendmentRequest request) {
    amendScores.amend(id, caller.subject(), request.toAmendment(), caller.actor());
    EntryScores amended = scores.afterScoring(id, caller.subject());
    return preconditions.created(
        URI.create("/api/v1/award-entries/" + id + "/scores"),
        ScoresResponse.from(amended),
        amended.own().orElseThrow().version());
  }

  private Response answer(EntryScores found) {
    ScoresResponse response = ScoresResponse.from(found);
    return found
        .own()
        .map(SheetDetails::version)
        .map(version -> preconditions.answerHashed(response, version))
        .orElseGet(() -> preconditions.answerHashed(response));
  }
}
