package org.wego.awards.screening.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.screening.ShortlistEntries;
import org.wego.awards.screening.ShortlistQueries;
import org.wego.awards.screening.ShortlistRound;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The rounds that narrow down what is judged (A4). */
@Path("/api/v1/award-editions/{id}/shortlist-rounds")
@Tag(name = "Screening")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class ShortlistResource {

  @Inject EditionQueries editions;
  @Inject ShortlistQueries rounds;
  @Inject ShortlistEntries shortlistEntries;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listShortlistRounds",
      summary = "The shortlist rounds of an edition",
      description = "The last one first, with those that were taken back. Sort key: number.")
  public Page<ShortlistRoundItem> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    editions
        .find(id)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such edition"));
    return rounds.list(id, list.page()).map(ShortlistRoundItem::from);
  }

  @GET
  @Path("/{number}")
  @Operation(operationId = "getShortlistRound", summary = "A round with the entries that it chose")
  @APIResponseSchema(ShortlistRoundResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("number") int number) {
    return preconditions.answerHashed(read(id, number));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "shortlistEntries",
      summary = "Narrows down what is judged",
      description =
          "Every entry has to compete: to be eligible, and on the last shortlist where there is"
              + " one. Entries that are not chosen compete no more. No round is needed.")
  @APIResponseSchema(value = ShortlistRoundResponse.class, responseCode = "201")
  public Response shortlist(@PathParam("id") UUID id, ShortlistRequest request) {
    int number =
        shortlistEntries.shortlist(
            id, request.entryIds(), request.reason().strip(), caller.actor());
    return Response.created(
            URI.create("/api/v1/award-editions/" + id + "/shortlist-rounds/" + number))
        .entity(read(id, number))
        .build();
  }

  @POST
  @Path("/{number}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "revokeShortlistRound",
      summary = "Takes back the round that counts",
      description = "The one before it counts again, or no round where it was the first.")
  @APIResponseSchema(ShortlistRoundResponse.class)
  public Response revoke(
      @PathParam("id") UUID id, @PathParam("number") int number, RevocationRequest request) {
    shortlistEntries.revoke(id, number, request.reason().strip(), caller.actor());
    return Response.ok(read(id, number)).build();
  }

  private ShortlistRoundResponse read(UUID editionId, int number) {
    ShortlistRound round =
        rounds
            .find(editionId, number)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such round"));
    return ShortlistRoundResponse.from(round, rounds.entries(round.id()));
  }
}
