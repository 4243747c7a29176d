package org.wego.awards.ranking.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardCategory;
import org.wego.awards.Roles;
import org.wego.awards.ranking.RankingAccess;
import org.wego.awards.ranking.RankingQueries;
import org.wego.awards.ranking.Sight;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.Page;

/** The ranking of an edition's entries. */
@Path("/api/v1/award-editions/{id}/ranking")
@Tag(name = "Ranking", description = "Derived from the final scores, at any time anew (A7)")
@Produces({MediaType.APPLICATION_JSON, Tables.CSV})
@RolesAllowed({Roles.SECRETARIAT, Roles.JUDGE})
public class RankingResource {

  @Inject RankingQueries rankings;
  @Inject RankingAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "getAwardRanking",
      summary = "The competing entries in their order, category by category (A7)",
      description =
          "By the mean of the normalised scores; ties fall to the raw mean, the median, the mean for"
              + " the criterion of the highest weight, and the lot. Abstentions and scores of"
              + " judges with a conflict do not count. Entries without scores come last and have no"
              + " rank. A judge sees it once the own scores are in (A6), without the entries that a"
              + " conflict hides (A5): ranks are among what is seen. In a blind review it is"
              + " without titles and cities.")
  @APIResponseSchema(RankingResponse.class)
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Response get(
      @PathParam("id") UUID editionId,
      @QueryParam("category") @Parameter(description = "All of them when it is left out")
          AwardCategory category,
      @Context Request request) {
    Sight sight = access.sight(editionId);
    RankingResponse ranking =
        RankingResponse.from(editionId, rankings.of(editionId, category, sight), sight.blind());
    return Tables.wantedBy(request)
        ? Tables.answer(
            new GenericEntity<Page<RankedEntryItem>>(new Page<>(ranking.entries(), null, null)) {})
        : preconditions.answerHashed(ranking);
  }
}
