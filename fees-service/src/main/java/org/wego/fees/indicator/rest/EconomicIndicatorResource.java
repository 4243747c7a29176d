package org.wego.fees.indicator.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.indicator.Edition;
import org.wego.fees.indicator.ImportIndicators;
import org.wego.fees.indicator.IndicatorImport;
import org.wego.fees.indicator.IndicatorQueries;
import org.wego.fees.indicator.RecordIndicators;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** GDP per capita of countries, by year and edition. */
@Path("/api/v1/economic-indicators")
@Tag(
    name = "Economic indicators",
    description = "Gross domestic product per head by country and year, on which fees rest")
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
      summary = "The figures of all editions",
      description =
          "Of a country and year the first item counts: the latest edition's (F6). What was"
              + " corrected is kept, and listed with `includeSuperseded=true` after what took its"
              + " place. Sort keys: country, year, edition, revision.")
  public Page<EconomicIndicatorResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("country") @CountryCode String country,
      @QueryParam("year") @Min(1900) @Max(9999) Integer year,
      @QueryParam("edition") @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])") String edition,
      @QueryParam("includeSuperseded")
          @DefaultValue("false")
          @Parameter(description = "Also the figures that later ones of their edition corrected")
          boolean includeSuperseded) {
    return indicators
        .list(country, year, edition, includeSuperseded, list.page())
        .map(EconomicIndicatorResponse::from);
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
          "CSV in UTF-8 with the header country,year,gdp_per_capita_ppp_usd; or what the IMF's"
              + " DataMapper answers for PPPPC, as JSON of 2 MiB at most, of which groups of"
              + " countries, nulls and keys that are not known are passed over and counted. Every"
              + " fault is answered at once. The same file twice changes nothing; a figure that"
              + " differs corrects the earlier one of its edition, which is kept.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "text/csv",
            schema = @Schema(implementation = String.class),
            examples =
                @ExampleObject(
                    name = "edition",
                    value = "country,year,gdp_per_capita_ppp_usd\nVN,2014,5674.67\n")),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples =
                @ExampleObject(
                    name = "dataMapper",
                    value =
                        "{\"values\":{\"PPPPC\":{\"VNM\":{\"2014\":5674.671},\"ADVEC\":{\"2014\":"
                            + "44000.5}}}}"))
      })
  @APIResponseSchema(IndicatorImport.class)
  public Response importTable(@BeanParam IndicatorImportParameters parameters, byte[] file) {
    return Response.ok(
            importIndicators.table(file, parameters.toEdition(), parameters.dryRun, caller.actor()))
        .build();
  }

  /** The same operation for the other form of file. */
  @POST
  @Path("/imports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(hidden = true)
  public Response importDataMapper(@BeanParam IndicatorImportParameters parameters, byte[] file) {
    return Response.ok(
            importIndicators.dataMapper(
                file, parameters.toEdition(), parameters.dryRun, caller.actor()))
        .build();
  }
}
