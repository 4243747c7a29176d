package org.wego.awards.prize.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.prize.AnnounceWinners;
import org.wego.awards.prize.PrizeAccess;
import org.wego.awards.prize.PrizeQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;

/** The announcement of an edition's winners, all at once (A9). */
@Path("/api/v1/award-editions/{id}/announcement")
@Tag(name = "Award prizes")
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementResource {

  @Inject AnnounceWinners announceWinners;
  @Inject EditionQueries editions;
  @Inject PrizeQueries prizes;
  @Inject PrizeAccess access;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "announceAwardWinners",
      summary = "Announces the winners of a decided edition",
      description =
          "At once: the edition enters ANNOUNCED, the winners are on the public list with their"
              + " certificates, the event goes out, and each city is written to. Announcing again"
              + " changes nothing and is answered with 200.")
  @APIResponseSchema(value = AnnouncementResponse.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "It was announced before",
      content = @Content(schema = @Schema(implementation = AnnouncementResponse.class)))
  public Response announce(@PathParam("id") UUID editionId) {
    boolean now = announceWinners.announce(editionId, caller.actor());
    AnnouncementResponse announcement = told(editionId);
    return now
        ? Response.created(
                URI.create("/api/v1/award-editions/%s/announcement".formatted(editionId)))
            .entity(announcement)
            .build()
        : Response.ok(announcement).build();
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getAwardAnnouncement",
      summary = "What was announced of an edition",
      description = "Nothing is found before it is announced (A9).")
  @APIResponseSchema(AnnouncementResponse.class)
  public Response get(@PathParam("id") UUID editionId) {
    access.requireAnnounced(editionId);
    return preconditions.answerHashed(told(editionId));
  }

  private AnnouncementResponse told(UUID editionId) {
    return AnnouncementResponse.from(editions.find(editionId).orElseThrow(), prizes.all(editionId));
  }
}
