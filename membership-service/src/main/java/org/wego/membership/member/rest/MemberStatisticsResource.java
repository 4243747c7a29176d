package org.wego.membership.member.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.member.MemberQueries;

/** How many members there were on a day. */
@Path("/api/v1/member-statistics")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberStatisticsResource {

  @Inject MemberQueries members;
  @Inject Clock clock;

  @GET
  @PermitAll
  @Operation(
      operationId = "getMemberStatistics",
      summary = "How many members there were on a day",
      description = "By category, and the Full and Associate members by region (M6, M7).")
  public MemberStatisticsResponse get(
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-03-31")
          LocalDate asOf) {
    return MemberStatisticsResponse.from(
        members.statistics(asOf == null ? LocalDate.now(clock) : asOf));
  }
}
