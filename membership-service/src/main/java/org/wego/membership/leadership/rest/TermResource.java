package org.wego.membership.leadership.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.leadership.LeadershipConfig;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.OpenTerm;
import org.wego.membership.leadership.ReviseTerm;
import org.wego.membership.leadership.TermDetails;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

/** Terms of the leadership. */
@Path("/api/v1/leadership-terms")
@Tag(name = "Leadership", description = "Terms, and the offices that cities hold in them (G2)")
@Produces(MediaType.APPLICATION_JSON)
public class TermResource {

  @Inject LeadershipQueries leadership;
  @Inject LeadershipConfig numbers;
  @Inject OpenTerm openTerm;
  @Inject ReviseTerm reviseTerm;
  @Inject LeadershipAnswers answers;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listLeadershipTerms",
      summary = "The terms",
      description = "The latest first unless asked otherwise. Sort keys: beginsOn, name.")
  public Page<TermItem> list(@BeanParam ListParameters list) {
    return leadership.listTerms(list.page()).map(TermItem::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "openLeadershipTerm",
      summary = "Opens a term",
      description =
          "An election of the General Assembly opens its term by itself (G2a); this is for history,"
              + " and for what was decided otherwise.")
  @APIResponseSchema(value = TermResponse.class, responseCode = "201")
  public Response open(TermRequest request) {
    TermDetails term =
        openTerm.open(
            request.strippedName(), request.beginsOn(), request.nominalEnd(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/leadership-terms/" + term.id()),
        TermResponse.from(term, leadership.warnings(term)),
        term.version());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getLeadershipTerm",
      summary = "One term",
      description = "With warnings as of today, or of the term's day that is nearest.")
  @APIResponseSchema(TermResponse.class)
  public Response get(@PathParam("id") UUID id) {
    TermDetails term = answers.require(id);
    return preconditions.answerHashed(
        TermResponse.from(term, leadership.warnings(term)), term.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseLeadershipTerm",
      summary = "Corrects the name or the days of a term",
      description = "A JSON Merge Patch; needs If-Match.")
  @RequestBody(content = @Content(schema = @Schema(implementation = TermRequest.class)))
  @APIResponseSchema(TermResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    TermDetails term =
        reviseTerm.revise(
            id,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(TermRequest.from(current), TermRequest.class)
                  .toDraft(numbers.termYears());
            },
            caller.actor());
    return preconditions.answerHashed(
        TermResponse.from(term, leadership.warnings(term)), term.version());
  }

  @GET
  @Path("/{id}/geographic-balance")
  @PermitAll
  @Operation(
      operationId = "getGeographicBalance",
      summary = "The offices of a term against the membership, by region",
      description =
          "Counts and shares of every region, for nominations with geographic balance in mind"
              + " (G2a).")
  @APIResponseSchema(GeographicBalanceResponse.class)
  public Response balance(
      @PathParam("id") UUID id,
      @QueryParam("asOf")
          @Parameter(description = "Today, or the term's day that is nearest, unless given")
          LocalDate asOf) {
    return preconditions.answerHashed(
        GeographicBalanceResponse.from(leadership.balance(answers.require(id), asOf)));
  }
}
