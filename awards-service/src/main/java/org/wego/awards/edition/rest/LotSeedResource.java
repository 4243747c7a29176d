package org.wego.awards.edition.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.Roles;
import org.wego.awards.edition.PublishSeed;

/** The seed of the lot; it is read as part of the edition. */
@Path("/api/v1/award-editions/{id}/lot-seed")
@Tag(name = "Award editions")
@Produces(MediaType.APPLICATION_JSON)
public class LotSeedResource {

  @Inject VisibleEditions visible;
  @Inject PublishSeed publishSeed;

  @PUT
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "publishAwardLotSeed",
      summary = "Publishes the seed that decides the last ties",
      description =
          "Once, after the call closed and before the judging begins (A7). The same seed again"
              + " changes nothing; another one is refused. Among entries that are alike in"
              + " everything else the one with the smallest SHA-256 of `<seed>:<entry id>` is"
              + " first. The ids are known by then, so the seed should name a public draw that is"
              + " still to come, or whose outcome was out of anybody's hands.")
  @APIResponseSchema(LotSeedResponse.class)
  public LotSeedResponse publish(@PathParam("id") UUID id, LotSeedRequest request) {
    publishSeed.publish(id, request.seed());
    return LotSeedResponse.from(visible.require(id));
  }
}
