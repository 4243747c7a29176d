package org.wego.fees.population.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.FeesError;
import org.wego.fees.Roles;
import org.wego.fees.account.AccountQueries;
import org.wego.fees.csv.ImportOutcome;
import org.wego.fees.population.EnterPopulation;
import org.wego.fees.population.ImportPopulation;
import org.wego.fees.population.PopulationQueries;
import org.wego.fees.population.PopulationSource;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The series of population figures of members. */
@Path("/api/v1/population-figures")
@Tag(
    name = "Population figures",
    description = "Inhabitants of a member by year, on which its fee rests")
@Produces(MediaType.APPLICATION_JSON)
public class PopulationFigureResource {

  @Inject PopulationQueries figures;
  @Inject AccountQueries accounts;
  @Inject EnterPopulation enterPopulation;
  @Inject ImportPopulation importPopulation;
  @Inject FeesCaller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listPopulationFigures",
      summary = "The population figures recorded, declared and entered; a member sees its own",
      description =
          "Of a member and year the first item counts (F7a). Sort keys: memberId, year, revision.")
  public Page<PopulationFigureResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("year") @Min(1900) @Max(9999) Integer year) {
    return figures
        .list(caller.ownScope(), memberId, year, list.page())
        .map(PopulationFigureResponse::from);
  }

  @POST
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "enterPopulationFigure",
      summary = "Enters a member's population; a member declares its own",
      description =
          "A figure that counts already changes nothing and is answered with 200. Invoices keep the"
              + " figure that they were issued with (F9).")
  @APIResponseSchema(value = PopulationFigureResponse.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "It was known already",
      content = @Content(schema = @Schema(implementation = PopulationFigureResponse.class)))
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  public Response enter(PopulationFigureRequest request) {
    UUID own = caller.ownScope().memberId();
    if (own != null && !own.equals(request.memberId())) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such billing account");
    }
    new Faults()
        .addIf(
            accounts.known(List.of(request.memberId())).isEmpty(),
            "/memberId",
            "UNKNOWN_VALUE",
            "No billing account has this id")
        .throwIfAny(FeesError.MEMBER_UNKNOWN);
    boolean added =
        !enterPopulation
            .enter(
                List.of(request.toFigure()),
                own == null ? PopulationSource.ENTERED : PopulationSource.DECLARED,
                request.note(),
                caller.actor())
            .isEmpty();
    return Response.status(added ? Response.Status.CREATED : Response.Status.OK)
        .entity(PopulationFigureResponse.from(figures.current(request.memberId(), request.year())))
        .build();
  }

  @POST
  @Path("/imports")
  @Consumes("text/csv")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importPopulationFigures",
      summary = "Imports a file of population figures, all of it or nothing",
      description =
          "UTF-8 with the header memberId,year,population. Every fault of every row is answered at"
              + " once. The same file twice changes nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "figures",
                      value =
                          "memberId,year,population\n"
                              + "0153c9f8-3424-7aa1-84a6-3585008bcfb0,2015,9904312\n")))
  @APIResponseSchema(ImportOutcome.class)
  public Response importFile(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Checks all and changes nothing")
          boolean dryRun,
      byte[] file) {
    return Response.ok(importPopulation.run(file, dryRun, caller.actor())).build();
  }
}
