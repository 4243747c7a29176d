package org.wego.membership.ending.rest;

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
import org.wego.membership.Roles;
import org.wego.membership.ending.EndingKind;
import org.wego.membership.ending.ExcludeMember;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

/** Members that the committee excludes. */
@Path("/api/v1/members/{id}/exclusions")
@Tag(name = "Ends of memberships")
@Produces(MediaType.APPLICATION_JSON)
public class ExclusionResource {

  @Inject ExcludeMember excludeMember;
  @Inject EndingAnswers answers;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "excludeMember",
      summary = "Ends a membership by the committee's decision",
      description =
          "The decision is entered into the register; without one that the votes carry there is no"
              + " exclusion (G5). Offices are vacated, accounts revoked and an open application"
              + " closed; what the member owes stays owed (M9).")
  @APIResponseSchema(value = EndingResponse.class, responseCode = "201")
  public Response exclude(@PathParam("id") UUID id, ExclusionRequest request) {
    answers.requireInScope(id);
    return answers.created(
        excludeMember.exclude(id, request.toCause(), request.toVerdict(), caller.actor()));
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listExclusions",
      summary = "When and why a member was excluded",
      description =
          "For the Secretariat and the member itself; not found for others. The latest first unless"
              + " asked otherwise. Sort key: effectiveOn.")
  public Page<EndingResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return answers.list(id, EndingKind.EXCLUSION, list);
  }
}
