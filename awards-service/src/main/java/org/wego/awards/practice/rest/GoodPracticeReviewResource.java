package org.wego.awards.practice.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.practice.PracticeDetails;
import org.wego.awards.practice.PracticeQueries;
import org.wego.awards.practice.PracticeScope;
import org.wego.awards.practice.ReviewGoodPractice;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The way of a good practice into the library, and out of it (A10). */
@Path("/api/v1/good-practices/{id}")
@Tag(name = "Good practices")
@Produces(MediaType.APPLICATION_JSON)
public class GoodPracticeReviewResource {

  @Inject PracticeQueries practices;
  @Inject ReviewGoodPractice reviewGoodPractice;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Path("/reviews")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.APPLICANT})
  @Operation(
      operationId = "listGoodPracticeReviews",
      summary = "What happened to a good practice, and why",
      description = "For the Secretariat and its owner, in the order in which it happened.")
  public Page<GoodPracticeReviewItem> reviews(
      @PathParam("id") UUID id, @BeanParam ListParameters list) {
    return practices
        .reviews(id, PracticeScope.of(caller), list.page())
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such good practice"))
        .map(GoodPracticeReviewItem::from);
  }

  @POST
  @Path("/submission")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.APPLICANT})
  @Idempotent
  @Operation(
      operationId = "submitGoodPracticeAgain",
      summary = "Hands in again what was rejected or taken back")
  @APIResponseSchema(GoodPracticeResponse.class)
  public Response submitAgain(@PathParam("id") UUID id) {
    return answer(reviewGoodPractice.submitAgain(id, PracticeScope.of(caller), caller.actor()));
  }

  @POST
  @Path("/publication")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "publishGoodPractice",
      summary = "Puts a good practice into the library",
      description =
          "From then on anyone finds it, and it counts for its member (M10): for the year in which"
              + " it was first published, also when it is published again.")
  @APIResponseSchema(GoodPracticeResponse.class)
  public Response publish(@PathParam("id") UUID id) {
    return answer(reviewGoodPractice.publish(id, PracticeScope.of(caller), caller.actor()));
  }

  @POST
  @Path("/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "rejectGoodPractice",
      summary = "Gives a good practice back to its owner",
      description = "Who may change it and hand it in again.")
  @APIResponseSchema(GoodPracticeResponse.class)
  public Response reject(@PathParam("id") UUID id, ReasonRequest request) {
    return answer(
        reviewGoodPractice.reject(
            id, request.reason().strip(), PracticeScope.of(caller), caller.actor()));
  }

  @POST
  @Path("/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.APPLICANT})
  @Idempotent
  @Operation(
      operationId = "withdrawGoodPractice",
      summary = "Takes a good practice back, out of the library where it is there")
  @APIResponseSchema(GoodPracticeResponse.class)
  public Response withdraw(@PathParam("id") UUID id, ReasonRequest request) {
    return answer(
        reviewGoodPractice.withdraw(
            id, request.reason().strip(), PracticeScope.of(caller), caller.actor()));
  }

  private Response answer(PracticeDetails practice) {
    return preconditions.answer(GoodPracticeResponse.from(practice), practice.version());
  }
}
