package org.wego.membership.regionaloffice.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.member.MemberScope;
import org.wego.membership.regionaloffice.ActivityDetails;
import org.wego.membership.regionaloffice.ActivityKind;
import org.wego.membership.regionaloffice.RecordActivity;
import org.wego.membership.regionaloffice.RegionalOfficeDetails;
import org.wego.membership.regionaloffice.RegionalOfficeQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What Regional Offices do, for their own staff and the Secretariat. */
@Path("/api/v1/regional-offices/{id}/activities")
@Tag(name = "Regional Offices")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

  @Inject RegionalOfficeQueries offices;
  @Inject RecordActivity recordActivity;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listRegionalOfficeActivities",
      summary = "What a Regional Office did",
      description =
          "For its staff and the Secretariat; not found for others. The latest first unless asked"
              + " otherwise. Sort keys: beginsOn, title.")
  public Page<ActivityResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("kind") ActivityKind kind) {
    return offices.activities(require(id).id(), kind, list.page()).map(ActivityResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "recordRegionalOfficeActivity",
      summary = "Records what a Regional Office did",
      description =
          "A member recruited, a programme, an information forum or a local partnership (G4). By its"
              + " staff or the Secretariat; not found for others.")
  @APIResponseSchema(value = ActivityResponse.class, responseCode = "201")
  public Response record(@PathParam("id") UUID id, ActivityRequest request) {
    ActivityDetails activity =
        recordActivity.record(id, request.toText(), MemberScope.of(caller), caller.actor());
    return Response.created(
            URI.create("/api/v1/regional-offices/" + id + "/activities/" + activity.id()))
        .entity(ActivityResponse.from(activity))
        .build();
  }

  @GET
  @Path("/{activityId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "getRegionalOfficeActivity",
      summary = "One activity of a Regional Office")
  @APIResponseSchema(ActivityResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("activityId") UUID activityId) {
    return preconditions.answerHashed(
        offices
            .findActivity(require(id).id(), activityId)
            .map(ActivityResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such activity")));
  }

  private RegionalOfficeDetails require(UUID id) {
    return offices
        .find(id, MemberScope.of(caller))
        .orElseThrow(
            () ->
                new ProblemException(PlatformError.NOT_FOUND, "There is no such Regional Office"));
  }
}
