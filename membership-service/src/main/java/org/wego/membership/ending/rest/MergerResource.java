package org.wego.membership.ending.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.wego.membership.ending.MergeMember;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Members that become a part of another one. */
@Path("/api/v1/members/{id}/mergers")
@Tag(name = "Ends of memberships")
@Produces(MediaType.APPLICATION_JSON)
public class MergerResource {

  @Inject MergeMember mergeMember;
  @Inject EndingAnswers answers;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "mergeMember",
      summary = "Merges a member into another one",
      description =
          "The member ends that day, and the successor stands for it from then on: its address"
              + " answers 308 to the successor's, its offices go over, its history, contacts and"
              + " debts stay to be seen under the old id. Accounts are revoked: the successor"
              + " invites its people itself (M9).")
  @APIResponseSchema(value = EndingResponse.class, responseCode = "201")
  public Response merge(@PathParam("id") UUID id, MergerRequest request) {
    answers.requireInScope(id);
    return answers.created(
        mergeMember.merge(id, request.successorId(), request.toCause(), caller.actor()));
  }
}
