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
import org.wego.membership.ending.SplitIntoMembers;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** Members that become several. */
@Path("/api/v1/members/{id}/splits")
@Tag(name = "Ends of memberships")
@Produces(MediaType.APPLICATION_JSON)
public class SplitResource {

  @Inject SplitIntoMembers splitIntoMembers;
  @Inject EndingAnswers answers;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "splitMember",
      summary = "Splits a member into new ones",
      description =
          "All of it or nothing: the member ends that day, and each successor is a member of the"
              + " same category from that day. The principal one takes over the offices, and the old"
              + " address answers 308 to its address. Accounts are revoked (M9).")
  @APIResponseSchema(value = EndingResponse.class, responseCode = "201")
  public Response split(@PathParam("id") UUID id, SplitRequest request) {
    answers.requireInScope(id);
    return answers.created(
        splitIntoMembers.split(
            id, request.organizations(), request.principals(), request.toCause(), caller.actor()));
  }
}
