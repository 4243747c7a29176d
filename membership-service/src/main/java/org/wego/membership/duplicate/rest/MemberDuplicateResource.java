package org.wego.membership.duplicate.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.duplicate.DuplicateQueries;
import org.wego.membership.duplicate.DuplicateState;
import org.wego.membership.duplicate.IgnoreDuplicate;
import org.wego.membership.duplicate.MergeDuplicate;
import org.wego.membership.duplicate.ScanMembers;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

/** Members that may be one organization. */
@Path("/api/v1/member-duplicates")
@Tag(
    name = "Member duplicates",
    description = "Pairs of members with the same or similar names (M8)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class MemberDuplicateResource {

  @Inject DuplicateQueries duplicates;
  @Inject ScanMembers scanMembers;
  @Inject MergeDuplicate mergeDuplicate;
  @Inject IgnoreDuplicate ignoreDuplicate;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listMemberDuplicates",
      summary = "Members that may be one organization",
      description =
          "Found when members are registered, imported or renamed, and by scans. The most similar"
              + " first unless asked otherwise. Sort key: similarity.")
  public Page<DuplicateResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("state") DuplicateState state,
      @QueryParam("country") @CountryCode String country) {
    return duplicates.list(state, country, list.page()).map(DuplicateResponse::from);
  }

  @POST
  @Path("/scans")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "scanMemberDuplicates",
      summary = "Looks for duplicates among the members that are there",
      description =
          "In steps of bounded size: the answer tells where the next one begins, until all present"
              + " members were examined. A pair that is known already, also an ignored one, is not"
              + " found again.")
  @APIResponseSchema(ScanResponse.class)
  public Response scan(ScanRequest request) {
    return Response.ok(ScanResponse.from(scanMembers.scan(request.country(), request.after())))
        .build();
  }

  @POST
  @Path("/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "mergeMemberDuplicate",
      summary = "Merges the two members",
      description = "As a merger of the other one into the survivor does (M9).")
  @APIResponseSchema(DuplicateResponse.class)
  public Response merge(@PathParam("id") UUID id, DuplicateMergeRequest request) {
    return Response.ok(
            DuplicateResponse.from(
                mergeDuplicate.merge(id, request.survivorId(), request.toCause(), caller.actor())))
        .build();
  }

  @POST
  @Path("/{id}/ignore")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "ignoreMemberDuplicate",
      summary = "Notes that the two members are two organizations",
      description = "The pair does not come back.")
  @APIResponseSchema(DuplicateResponse.class)
  public Response ignore(@PathParam("id") UUID id, DuplicateIgnoreRequest request) {
    return Response.ok(
            DuplicateResponse.from(
                ignoreDuplicate.ignore(id, request.reason().strip(), caller.actor())))
        .build();
  }
}
