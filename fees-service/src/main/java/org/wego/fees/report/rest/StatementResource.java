package org.wego.fees.report.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.DayRange;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.report.StatementQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Statements of account. */
@Path("/api/v1/billing-accounts/{memberId}/statement")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tables.CSV})
@RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
public class StatementResource {

  @Inject StatementQueries statements;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;
  @Inject Clock clock;

  @GET
  @Operation(
      operationId = "getAccountStatement",
      summary = "What happened on a member's account; a member sees its own",
      description =
          "Invoices, payments, credit notes, write-offs and refunds with the balance after each,"
              + " from the ledger (F12). The use of a payment for an invoice changes no balance and"
              + " is no line.")
  @APIResponseSchema(StatementResponse.class)
  public Response get(
      @PathParam("memberId") UUID memberId,
      @QueryParam("from")
          @Parameter(description = "The first day; the account's beginning when it is left out")
          LocalDate from,
      @QueryParam("to") @Parameter(description = "The last day; today when it is left out")
          LocalDate to,
      @Context Request request) {
    LocalDate last = to == null ? LocalDate.now(clock) : to;
    DayRange.require(from, last);
    StatementResponse statement =
        statements
            .of(memberId, from, last, caller.ownScope())
            .map(StatementResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such billing account"));
    return Tables.wantedBy(request)
        ? Tables.answer(new GenericEntity<Page<StatementResponse.Row>>(statement.table()) {})
        : preconditions.answerHashed(statement);
  }
}
