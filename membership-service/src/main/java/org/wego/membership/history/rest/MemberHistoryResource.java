package org.wego.membership.history.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.history.ChangeFilter;
import org.wego.membership.history.ChangeQueries;
import org.wego.membership.history.Subject;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The history of one member. */
@Path("/api/v1/members/{id}/history")
@Tag(name = "History")
public class MemberHistoryResource {

  @Inject ChangeQueries changes;
  @Inject MemberQueries members;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listMemberHistory",
      summary = "What was changed of a member",
      description =
          "For the Secretariat, the member itself and its Regional Office; not found for others."
              + " The latest first unless asked otherwise. Sort key: recordedAt.")
  public Page<ChangeResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    MemberScope scope = MemberScope.of(caller);
    if (!members.isInScope(id, scope)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
    }
    boolean seesAccounts = scope.all() || id.equals(scope.memberId());
    return changes
        .list(ChangeFilter.of(Subject.MEMBER, id), list.page())
        .map(change -> ChangeResponse.from(seesAccounts ? change : change.withoutUsers()));
  }
}
