package org.wego.awards.winner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.winner.ImportWinners;
import org.wego.awards.winner.WinnerImport;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.idempotency.Idempotent;

/** Imports of winners of earlier years. */
@Path("/api/v1/award-winner-imports")
@Tag(name = "Award winners")
@Produces(MediaType.APPLICATION_JSON)
public class WinnerImportResource {

  @Inject ImportWinners importWinners;
  @Inject AwardsCaller caller;

  @POST
  @Consumes(Tables.CSV)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importAwardWinners",
      summary = "Imports winners of years that were not run here",
      description =
          "CSV in UTF-8, all of it or nothing; every fault is answered at once, by line and column."
              + " The same winner again changes nothing; with other data it is refused, as is a year"
              + " that has an edition here. Without memberId a city is linked with the present"
              + " member of its name and country. Nothing is published as announced by this"
              + " service: such winners have no certificate and raise no event.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Tables.CSV,
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "winners",
                      value =
                          """
                          year,category,kind,cityName,nativeCityName,country,title,source
                          2012,OPEN_CITY,BEST,Examplia,,KR,Data for all,Programme of the ceremony
                          """)))
  @APIResponseSchema(WinnerImport.class)
  public Response importWinners(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Checks all and changes nothing")
          boolean dryRun,
      byte[] file) {
    return Response.ok(importWinners.run(file, dryRun, caller.actor())).build();
  }
}
