package org.wego.fees.run.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.run.CancelFeeRun;
import org.wego.fees.run.FeeRun;
import org.wego.fees.run.FeeRunQueries;
import org.wego.fees.run.FeeRunState;
import org.wego.fees.run.RequestFeeRun;
import org.wego.fees.run.ResumeFeeRun;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The billing of fee years. */
@Path("/api/v1/fee-runs")
@Tag(name = "Fee runs", description = "The invoices of a fee year, for all members at once")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class FeeRunResource {

  @Inject FeeRunQueries runs;
  @Inject RequestFeeRun requestFeeRun;
  @Inject ResumeFeeRun resumeFeeRun;
  @Inject CancelFeeRun cancelFeeRun;
  @Inject FeeRunProgress progress;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listFeeRuns",
      summary = "The fee runs, the latest first",
      description = "Sort keys: requestedAt, feeYear.")
  public Page<FeeRunResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("feeYear") @Min(1900) @Max(9999) Integer feeYear,
      @QueryParam("state") FeeRunState state) {
    return runs.list(feeYear, state, list.page()).map(FeeRunResponse::from);
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "requestFeeRun",
      summary = "Bills a fee year",
      description =
          "Queues a run that invoices every member liable for the year (F2) that has no invoice of"
              + " it (F11). Members whose figures are missing become exceptions (F10). Several runs"
              + " for a year, even at once, make one set of invoices.")
  @APIResponseSchema(value = FeeRunResponse.class, responseCode = "202")
  public Response request(FeeRunRequest request) {
    return accepted(requestFeeRun.request(request.feeYear(), request.dry(), caller.actor()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getFeeRun", summary = "A fee run with its counts and progress")
  @APIResponseSchema(FeeRunResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(FeeRunResponse.from(found(runs.find(id))));
  }

  @GET
  @Path("/{id}/totals")
  @Operation(
      operationId = "getFeeRunTotals",
      summary = "What the run means for each region and type of organization",
      description =
          "Members and amounts by region and by type of organization, as far as the run has come;"
              + " of a dry run, what it would mean.")
  @APIResponseSchema(FeeRunTotalsResponse.class)
  public Response totals(@PathParam("id") UUID id) {
    FeeRun run = found(runs.find(id));
    return preconditions.answerHashed(FeeRunTotalsResponse.from(run, runs.totals(run.id())));
  }

  @GET
  @Path("/{id}/exceptions")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listFeeRunExceptions",
      summary = "The members that the run could not bill, and why (F10)",
      description =
          "As things stand: a resumption takes out who was billed since."
              + " Sort keys: memberName, country.")
  public Page<UnbilledMemberResponse> exceptions(
      @PathParam("id") UUID id, @BeanParam ListParameters list) {
    FeeRun run = found(runs.find(id));
    return runs.exceptions(run.id(), list.page()).map(UnbilledMemberResponse::from);
  }

  @GET
  @Path("/{id}/progress")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "followFeeRun",
      summary = "The run as server-sent events, one whenever it has changed, until it is finished")
  @APIResponseSchema(FeeRunResponse.class)
  public Multi<FeeRunResponse> progress(@PathParam("id") UUID id) {
    return progress.follow(found(runs.find(id)).id());
  }

  @POST
  @Path("/{id}/resumption")
  @Idempotent
  @Operation(
      operationId = "resumeFeeRun",
      summary = "Takes up what a run has left",
      description =
          "Looks again at its exceptions, with the figures entered since (F10), and at members that"
              + " it has not reached. A run under way is answered as it is: it goes on by itself,"
              + " after a restart too.")
  @APIResponseSchema(value = FeeRunResponse.class, responseCode = "202")
  public Response resume(@PathParam("id") UUID id) {
    return accepted(found(resumeFeeRun.resume(id)));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelFeeRun",
      summary = "Stops a run for good",
      description =
          "The members in work are still dealt with, then it ends. What it has issued stays issued"
              + " and counted; another run issues the rest (F11).")
  @APIResponseSchema(FeeRunResponse.class)
  public Response cancel(@PathParam("id") UUID id) {
    return Response.ok(FeeRunResponse.from(found(cancelFeeRun.cancel(id, caller.actor())))).build();
  }

  private static Response accepted(FeeRun run) {
    return Response.accepted(FeeRunResponse.from(run))
        .location(URI.create("/api/v1/fee-runs/" + run.id()))
        .build();
  }

  private static FeeRun found(Optional<FeeRun> run) {
    return run.orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such fee run"));
  }
}
