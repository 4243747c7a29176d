package org.wego.membership.leadership.rest;

import jakarta.annotation.security.PermitAll;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.leadership.AssumeOffice;
import org.wego.membership.leadership.EndOffice;
import org.wego.membership.leadership.Holding;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.Office;
import org.wego.membership.leadership.OfficeChange;
import org.wego.membership.leadership.OfficeFilter;
import org.wego.membership.leadership.OfficeSummary;
import org.wego.membership.leadership.TermDetails;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The offices of a term. */
@Path("/api/v1/leadership-terms/{id}/offices")
@Tag(name = "Leadership")
@Produces(MediaType.APPLICATION_JSON)
public class OfficeResource {

  @Inject LeadershipQueries leadership;
  @Inject AssumeOffice assumeOffice;
  @Inject EndOffice endOffice;
  @Inject LeadershipAnswers answers;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listOffices",
      summary = "Who holds, or held, which office in a term",
      description =
          "In the order of the offices and by name unless asked otherwise. Sort keys: office,"
              + " member, from.")
  public Page<OfficeResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("office") Office office,
      @QueryParam("asOf") @Parameter(description = "Only what is held on that day")
          LocalDate asOf) {
    return leadership
        .listOffices(new OfficeFilter(answers.require(id).id(), asOf, office, null), list.page())
        .map(OfficeResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "assumeOffice",
      summary = "Seats a city in an office",
      description =
          "The city has to be FULL on every day of the holding (G2). Those who held the office in"
              + " earlier terms stay until that day. One city at a time is President City and"
              + " Executive Vice President City; the Executive Committee has at most twenty (G2a)."
              + " Fewer than five Vice President Cities are a warning.")
  @APIResponseSchema(value = OfficeAssumedResponse.class, responseCode = "201")
  public Response assume(@PathParam("id") UUID id, OfficeRequest request) {
    OfficeChange change = assumeOffice.assume(id, request.toSeat(), caller.actor());
    TermDetails term = answers.require(id);
    OfficeAssumedResponse body =
        OfficeAssumedResponse.from(
            require(id, change.holdingId()), change.ended(), leadership.warnings(term));
    return Response.created(
            URI.create("/api/v1/leadership-terms/" + id + "/offices/" + change.holdingId()))
        .entity(body)
        .build();
  }

  @GET
  @Path("/{oid}")
  @PermitAll
  @Operation(operationId = "getOffice", summary = "One city in one office")
  @APIResponseSchema(OfficeResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("oid") UUID oid) {
    return preconditions.answerHashed(OfficeResponse.from(require(id, oid)));
  }

  @POST
  @Path("/{oid}/ending")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "endOffice",
      summary = "Ends the holding of an office",
      description =
          "A withdrawal, an exclusion or a merger ends it by itself (G2), and so does a successor"
              + " that assumes.")
  @APIResponseSchema(OfficeEndedResponse.class)
  public Response end(
      @PathParam("id") UUID id, @PathParam("oid") UUID oid, OfficeEndingRequest request) {
    Holding ended =
        endOffice.end(
            id,
            oid,
            request.endsOn(),
            request.reason().ending(),
            request.strippedNote(),
            caller.actor());
    return Response.ok(OfficeEndedResponse.from(ended, leadership.warnings(answers.require(id))))
        .build();
  }

  private OfficeSummary require(UUID termId, UUID holdingId) {
    return leadership
        .findOffice(termId, holdingId)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such office"));
  }
}
