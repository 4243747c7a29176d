package org.wego.fees.indicator.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.csv.ImportOutcome;
import org.wego.fees.indicator.Edition;
import org.wego.fees.indicator.ImportIndicators;
import org.wego.fees.indicator.IndicatorQueries;
import org.wego.fees.indicator.RecordIndicators;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** GDP per capita of countries, by year and edition. */
@Path("/api/v1/economic-indicators")
@Tag(name = "Economic indicators")
@Produces(MediaType.APPLICATION_JSON)
public class EconomicIndicatorResource {

  @Inject IndicatorQueries indicators;
  @Inject RecordIndicators recordIndicators;
  @Inject ImportIndicators importIndicators;
  @Inject FeesCaller caller;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "listEconomicIndicators",
      summary = "The figures recorded, of all editions",
      description =
          "Of a country and year the first item counts: the latest edition's last correction (F6)."
              + " Sort keys: country, year, edition, revision.")
  public Page<EconomicIndicatorResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") String country,
      @QueryParam("year") @Min(1900) @Max(9999) Integer year) {
    return indicators.list(country, year, list.page()).map(EconomicIndicatorResponse::from);
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "recordEconomicIndicator",
      summary = "Enters a figure by hand",
      description =
          "The same figure of the same edition again changes nothing and is answered with 200. A"
              + " figure that differs corrects the earlier one; invoices keep theirs (F9).")
  @APIResponseSchema(value = EconomicIndicatorResponse.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "It was known already",
      content = @Content(schema = @Schema(implementation = EconomicIndicatorResponse.class)))
  public Response record(EconomicIndicatorRequest request) {
    Edition edition = request.toEdition(YearMonth.now(clock));
    boolean added =
        !recordIndicators.record(List.of(request.toFigure()), edition, caller.actor()).isEmpty();
    return Response.status(added ? Response.Status.CREATED : Response.Status.OK)
        .entity(
            EconomicIndicatorResponse.from(
                indicators.current(request.country(), request.year(), edition)))
        .build();
  }

  @POST
  @Path("/imports")
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importEconomicIndicators",
      summary = "Imports an edition's file, all of it or nothing",
      description =
          "UTF-8 with the header country,year,gdp_per_capita_ppp_usd. Every fault of every row is"
              + " answered at once. The same file twice changes nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "edition",
                      value = "country,year,gdp_per_capita_ppp_usd\nVN,2014,5674.67\n")))
  @APIResponseSchema(ImportOutcome.class)
  public Response importFile(@BeanParam IndicatorImportParameters parameters, byte[] file) {
    return Response.ok(
            importIndicators.run(file, parameters.toEdition(), parameters.dryRun, caller.actor()))
        .build();
  }
}
