package org.wego.membership.dataexport.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.dataexport.ExportMemberData;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** A member's own data, to take away. */
@Path("/api/v1/members/{id}/data-export")
@Tag(name = "Personal data", description = "What is kept of a member, and the erasure of persons")
@Produces(MediaType.APPLICATION_JSON)
public class MemberDataExportResource {

  @Inject ExportMemberData exportMemberData;
  @Inject Caller caller;

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "exportMemberData",
      summary = "All that is kept of a member, as one document",
      description =
          "For the Secretariat and the member itself. A signed form is named by its fingerprint; its"
              + " bytes are at the application.")
  public MemberDataResponse export(@PathParam("id") UUID id) {
    MemberScope scope = MemberScope.of(caller);
    return exportMemberData
        .export(id, new MemberScope(scope.all(), null, scope.memberId()))
        .map(MemberDataResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such member"));
  }
}
