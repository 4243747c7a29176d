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
import org.wego.membership.ending.WithdrawMember;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

/** Members that leave. */
@Path("/api/v1/members/{id}/withdrawals")
@Tag(name = "Ends of memberships", description = "Withdrawal, exclusion, merger and split (M9)")
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalResource {

  @Inject WithdrawMember withdrawMember;
  @Inject EndingAnswers answers;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "withdrawMember",
      summary = "Ends a membership by the member's own wish",
      description =
          "By the member itself from today on, by the Secretariat also with an earlier day (M9). An"
              + " end in the future is recorded when it comes. Offices are vacated, accounts revoked"
              + " and an open application closed; what the member owes stays owed. Whoever comes"
              + " back applies anew, and goes on under the same id.")
  @APIResponseSchema(value = EndingResponse.class, responseCode = "201")
  public Response withdraw(@PathParam("id") UUID id, WithdrawalRequest request) {
    answers.requireInScope(id);
    return answers.created(
        withdrawMember.withdraw(
            id,
            request.toCause(),
            request.noticeOn(),
            caller.hasRole(Roles.SECRETARIAT),
            caller.actor()));
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listWithdrawals",
      summary = "When and why a member left",
      description =
          "For the Secretariat and the member itself; not found for others. The latest first unless"
              + " asked otherwise. Sort key: effectiveOn.")
  public Page<EndingResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return answers.list(id, EndingKind.WITHDRAWAL, list);
  }
}
