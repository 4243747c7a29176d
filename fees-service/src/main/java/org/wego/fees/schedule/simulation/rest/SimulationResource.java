package org.wego.fees.schedule.simulation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Region;
import org.wego.fees.Roles;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.fees.schedule.simulation.FeeChange;
import org.wego.fees.schedule.simulation.FeeSimulation;
import org.wego.fees.schedule.simulation.SimulateSchedule;
import org.wego.fees.schedule.simulation.SimulationQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What a schedule would cost, for those who decide on it. */
@Path("/api/v1/fee-schedules/{id}/simulations")
@Tag(name = "Fee schedules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
public class SimulationResource {

  @Inject SimulateSchedule simulateSchedule;
  @Inject SimulationQueries simulations;
  @Inject ScheduleQueries schedules;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "simulateFeeSchedule",
      summary = "Tells what a schedule would cost the members of a fee year",
      description =
          "All members liable for the year (F2), by the look-up and the figures that invoices rest"
              + " on, beside the schedule in force for the year or another one. Nothing is billed,"
              + " and what was billed plays no part. It is kept as it was reckoned; a dry run is not"
              + " kept and is answered with 200.")
  @APIResponseSchema(value = SimulationResponse.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "A dry run",
      content = @Content(schema = @Schema(implementation = SimulationResponse.class)))
  public Response simulate(
      @PathParam("id") UUID id,
      @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Keeps nothing")
          boolean dryRun,
      SimulationRequest request) {
    SimulationResponse response =
        simulateSchedule
            .simulate(
                new SimulateSchedule.Question(
                    id, request.feeYear(), request.comparedWith(), dryRun),
                caller.actor())
            .map(result -> SimulationResponse.from(result, !dryRun))
            .orElseThrow(() -> notFound("No such fee schedule"));
    return dryRun
        ? Response.ok(response).build()
        : Response.created(
                URI.create("/api/v1/fee-schedules/" + id + "/simulations/" + response.id()))
            .entity(response)
            .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listFeeSimulations",
      summary = "The simulations of a schedule, the latest first",
      description = "Sort keys: simulatedAt.")
  public Page<SimulationSummary> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    if (schedules.find(id, true).isEmpty()) {
      throw notFound("No such fee schedule");
    }
    return simulations.list(id, list.page()).map(SimulationSummary::from);
  }

  @GET
  @Path("/{simulationId}")
  @Operation(
      operationId = "getFeeSimulation",
      summary = "A simulation with its totals, by region and of all")
  @APIResponseSchema(SimulationResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("simulationId") UUID simulationId) {
    return preconditions.answerHashed(
        SimulationResponse.from(simulations.result(require(id, simulationId)), true));
  }

  @GET
  @Path("/{simulationId}/members")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listSimulatedMembers",
      summary = "The members of a simulation, with both fees",
      description = "Sort keys: memberName, difference.")
  public Page<SimulatedMemberResponse> members(
      @PathParam("id") UUID id,
      @PathParam("simulationId") UUID simulationId,
      @BeanParam ListParameters list,
      @QueryParam("region") Region region,
      @QueryParam("change") FeeChange change) {
    return simulations
        .members(require(id, simulationId).id(), region, change, list.page())
        .map(SimulatedMemberResponse::from);
  }

  private FeeSimulation require(UUID scheduleId, UUID simulationId) {
    return simulations
        .find(scheduleId, simulationId)
        .orElseThrow(() -> notFound("The schedule has no such simulation"));
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(PlatformError.NOT_FOUND, detail);
  }
}
