package org.wego.fees.ledger.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.Roles;
import org.wego.fees.ledger.LedgerQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.page.Page;

/** The trial balance. */
@Path("/api/v1/trial-balance")
@Tag(name = "Ledger")
@Produces({MediaType.APPLICATION_JSON, Tables.CSV})
@RolesAllowed(Roles.SECRETARIAT)
public class TrialBalanceResource {

  @Inject LedgerQueries ledger;
  @Inject Clock clock;

  @GET
  @Operation(
      operationId = "getTrialBalance",
      summary = "Every account of the ledger with its debits and credits (F12)")
  @APIResponseSchema(TrialBalanceResponse.class)
  public Response get(
      @QueryParam("asOf")
          @Parameter(description = "The last day that counts; today when it is left out")
          LocalDate asOf,
      @Context Request request) {
    TrialBalanceResponse trial =
        TrialBalanceResponse.from(ledger.trialBalance(asOf == null ? LocalDate.now(clock) : asOf));
    return Tables.wantedBy(request)
        ? Tables.answer(
            new GenericEntity<Page<TrialBalanceResponse.Line>>(
                new Page<>(trial.accounts(), null, null)) {})
        : Response.ok(trial).build();
  }
}
