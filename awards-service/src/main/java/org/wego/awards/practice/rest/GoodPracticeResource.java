package org.wego.awards.practice.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.practice.PracticeDetails;
import org.wego.awards.practice.PracticeQueries;
import org.wego.awards.practice.PracticeScope;
import org.wego.awards.practice.ReviseGoodPractice;
import org.wego.awards.practice.ShareGoodPractice;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The public library of good practices, and how one gets into it (A10). */
@Path("/api/v1/good-practices")
@Tag(name = "Good practices", description = "What cities share with each other (A10)")
@Produces(MediaType.APPLICATION_JSON)
public class GoodPracticeResource {

  @Inject PracticeQueries practices;
  @Inject ShareGoodPractice shareGoodPractice;
  @Inject ReviseGoodPractice reviseGoodPractice;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listGoodPractices",
      summary = "The library of good practices",
      description =
          "What is published, for anyone; what waits, was rejected or taken back, for the"
              + " Secretariat and its owner. The latest first unless asked otherwise. Sort keys:"
              + " publishedOn, title, cityName.")
  public Page<GoodPracticeItem> list(
      @BeanParam ListParameters list, @BeanParam GoodPracticeFilter filter) {
    return practices
        .list(PracticeScope.of(caller), filter.toWanted(), list.page())
        .map(GoodPracticeItem::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getGoodPractice", summary = "A good practice")
  @APIResponseSchema(GoodPracticeResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(
        practices
            .find(id, PracticeScope.of(caller))
            .orElseThrow(
                () ->
                    new ProblemException(
                        PlatformError.NOT_FOUND, "There is no such good practice")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "shareGoodPractice",
      summary = "Shares a good practice",
      description =
          "A member shares its own, the Secretariat for a member or for any city. It is in the"
              + " library when the Secretariat has published it (A10).")
  @APIResponseSchema(value = GoodPracticeResponse.class, responseCode = "201")
  public Response share(GoodPracticeRequest request) {
    PracticeDetails practice =
        shareGoodPractice.share(
            request.toProfile(), request.toCity(), PracticeScope.of(caller), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/good-practices/" + practice.id()),
        GoodPracticeResponse.from(practice),
        practice.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.APPLICANT})
  @Operation(
      operationId = "reviseGoodPractice",
      summary = "Changes what a good practice says",
      description =
          "A JSON Merge Patch; needs If-Match. Its owner changes it only while it is not in the"
              + " library; links are replaced as a whole.")
  @RequestBody(content = @Content(schema = @Schema(implementation = GoodPracticeRevision.class)))
  @APIResponseSchema(GoodPracticeResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    return answer(
        reviseGoodPractice.revise(
            id,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(GoodPracticeRevision.from(current.profile()), GoodPracticeRevision.class)
                  .toProfile();
            },
            PracticeScope.of(caller)));
  }

  private Response answer(PracticeDetails practice) {
    return preconditions.answer(GoodPracticeResponse.from(practice), practice.version());
  }
}
