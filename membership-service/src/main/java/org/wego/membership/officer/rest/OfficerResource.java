package org.wego.membership.officer.rest;

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
import java.time.Clock;
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
import org.wego.membership.officer.AppointOfficer;
import org.wego.membership.officer.ChangeOfficer;
import org.wego.membership.officer.EraseOfficer;
import org.wego.membership.officer.OfficerDetails;
import org.wego.membership.officer.OfficerQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Those who lead the Secretariat. */
@Path("/api/v1/secretariat-officers")
@Tag(name = "Secretariat officers", description = "Who leads the Secretariat (G3)")
@Produces(MediaType.APPLICATION_JSON)
public class OfficerResource {

  @Inject OfficerQueries officers;
  @Inject AppointOfficer appointOfficer;
  @Inject ChangeOfficer changeOfficer;
  @Inject EraseOfficer eraseOfficer;
  @Inject Preconditions preconditions;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listSecretariatOfficers",
      summary = "Who leads the Secretariat on a day",
      description = "The Secretary General first unless asked otherwise. Sort keys: office, from.")
  public Page<OfficerResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-03-31")
          LocalDate asOf) {
    return officers
        .list(asOf == null ? LocalDate.now(clock) : asOf, list.page())
        .map(OfficerResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "appointSecretariatOfficer",
      summary = "Records an appointment",
      description =
          "By the President City of the first day; one person at a time in each office (G3).")
  @APIResponseSchema(value = OfficerResponse.class, responseCode = "201")
  public Response appoint(OfficerRequest request) {
    OfficerDetails officer = appointOfficer.appoint(request.toAppointment(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/secretariat-officers/" + officer.id()),
        OfficerResponse.from(officer),
        officer.version());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getSecretariatOfficer", summary = "One officer")
  @APIResponseSchema(OfficerResponse.class)
  public Response get(@PathParam("id") UUID id) {
    OfficerDetails officer =
        officers
            .find(id)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such officer"));
    return preconditions.answerHashed(OfficerResponse.from(officer), officer.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "correctSecretariatOfficer",
      summary = "Corrects the names of an officer",
      description = "A JSON Merge Patch; needs If-Match.")
  @RequestBody(content = @Content(schema = @Schema(implementation = OfficerNamesRequest.class)))
  @APIResponseSchema(OfficerResponse.class)
  public Response correct(@PathParam("id") UUID id, MergePatch patch) {
    OfficerDetails officer =
        changeOfficer.rename(
            id,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(OfficerNamesRequest.from(current), OfficerNamesRequest.class)
                  .toNames();
            },
            caller.actor());
    return preconditions.answerHashed(OfficerResponse.from(officer), officer.version());
  }

  @POST
  @Path("/{id}/ending")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(operationId = "endSecretariatOfficer", summary = "Ends an officer's time")
  @APIResponseSchema(OfficerResponse.class)
  public Response end(@PathParam("id") UUID id, OfficerEndingRequest request) {
    OfficerDetails officer =
        changeOfficer.end(
            id, request.endsOn(), OfficerNamesRequest.strip(request.reason()), caller.actor());
    return preconditions.answerHashed(OfficerResponse.from(officer), officer.version());
  }

  @POST
  @Path("/{id}/erasure")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "eraseSecretariatOfficer",
      summary = "Erases the name of a former officer",
      description =
          "From the register and its history. That there was an officer, and when, stays; whoever is"
              + " in office is a public person.")
  @APIResponseSchema(OfficerResponse.class)
  public Response erase(@PathParam("id") UUID id, OfficerErasureRequest request) {
    OfficerDetails officer = eraseOfficer.erase(id, request.reason().strip(), caller.actor());
    return preconditions.answerHashed(OfficerResponse.from(officer), officer.version());
  }
}
