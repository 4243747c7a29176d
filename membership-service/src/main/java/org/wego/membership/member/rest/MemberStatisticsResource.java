package org.wego.membership.member.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.wego.membership.member.MemberStatisticsQueries;

/** How many members there were on a day. */
@Path("/api/v1/member-statistics")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberStatisticsResource {

  @Inject MemberStatisticsQueries statistics;
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
    return MemberStatisticsResponse.from(statistics.on(day(asOf)));
  }

  @GET
  @Path("/countries")
  @PermitAll
  @Operation(
      operationId = "getMemberCountries",
      summary = "How many members every country had on a day",
      description = "Countries with members, in the order of their codes (M6).")
  public CountryStatisticsResponse countries(
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-03-31")
          LocalDate asOf) {
    return CountryStatisticsResponse.from(day(asOf), statistics.countries(day(asOf)));
  }

  @GET
  @Path("/growth")
  @PermitAll
  @Operation(
      operationId = "getMemberGrowth",
      summary = "How many members there were at the end of every year",
      description = "In the present year, today. With what was known of the members then (M6, M7).")
  public MemberGrowthResponse growth(@BeanParam StatisticsParameters parameters) {
    return MemberGrowthResponse.from(statistics.growth(parameters.toFilter(LocalDate.now(clock))));
  }

  @GET
  @Path("/movements")
  @PermitAll
  @Operation(
      operationId = "getMemberMovements",
      summary = "Who joined and who left, year by year",
      description =
          "A change of category is neither; who comes back joins again. Members that were merged"
              + " or split are counted apart from those that left (M6, M9).")
  public MemberMovementsResponse movements(@BeanParam StatisticsParameters parameters) {
    return MemberMovementsResponse.from(
        statistics.movements(parameters.toFilter(LocalDate.now(clock))));
  }

  private LocalDate day(LocalDate asOf) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }
}
