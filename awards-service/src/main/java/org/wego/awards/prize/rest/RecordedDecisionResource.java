package org.wego.awards.prize.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.Roles;
import org.wego.awards.prize.PrizeAccess;
import org.wego.awards.prize.PrizeQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** How the panel came to its prizes. */
@Path("/api/v1/award-editions/{id}/prize-decisions")
@Tag(name = "Award prizes")
@Produces({MediaType.APPLICATION_JSON, Tables.CSV})
@RolesAllowed(Roles.SECRETARIAT)
public class RecordedDecisionResource {

  @Inject PrizeQueries prizes;
  @Inject PrizeAccess access;

  @GET
  @Operation(
      operationId = "listAwardPrizeDecisions",
      summary = "Everything that was decided about the prizes, in the order in which it was",
      description = "Also what was decided otherwise later. Nothing of it ever changes.")
  @APIResponse(responseCode = "200", description = "OK")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Page<RecordedDecisionResponse> list(
      @PathParam("id") UUID editionId, @BeanParam ListParameters list) {
    access.sight(editionId);
    return prizes.decisions(editionId, list.page()).map(RecordedDecisionResponse::from);
  }
}
