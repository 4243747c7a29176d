package org.wego.membership.responsibility.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.member.MemberScope;
import org.wego.membership.responsibility.ResponsibilityQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** How a member meets its responsibilities. */
@Path("/api/v1/members/{id}/responsibilities")
@Tag(name = "Responsibilities", description = "What members take on, and what comes of it (M10)")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResponsibilityResource {

  @Inject ResponsibilityQueries responsibilities;
  @Inject Preconditions preconditions;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "getResponsibilities",
      summary = "The five responsibilities of a member in a year, with the evidence",
      description =
          "For the Secretariat, the member itself and its Regional Office; not found for others."
              + " What other services tell of a member comes a moment after it happened (M10).")
  @APIResponseSchema(ResponsibilitiesResponse.class)
  public Response get(
      @PathParam("id") UUID id,
      @QueryParam("year")
          @Min(1900)
          @Max(9999)
          @Parameter(description = "This year unless given", example = "2026")
          Integer year) {
    return preconditions.answerHashed(
        responsibilities
            .ofMember(
                id, year == null ? LocalDate.now(clock).getYear() : year, MemberScope.of(caller))
            .map(ResponsibilitiesResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such member")));
  }
}
