package org.wego.fees.schedule.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.schedule.QuoteFee;

/** What membership would cost, for everyone. */
@Path("/api/v1/fee-quotes")
@Tag(name = "Fee quotes", description = "What the fee of a city would be")
@Produces(MediaType.APPLICATION_JSON)
public class FeeQuoteResource {

  @Inject QuoteFee quoteFee;
  @Inject Clock clock;

  @GET
  @PermitAll
  @Operation(
      operationId = "quoteFee",
      summary = "The annual fee for given figures, explained",
      description =
          "By the chart of the schedule in force for the fee year (F3 to F5). Where the country is"
              + " given in place of the figure, the latest edition's figure of the year that the"
              + " schedule asks for is taken (F6, F7).")
  @APIResponseSchema(FeeQuoteResponse.class)
  @APIResponse(responseCode = "422", ref = "#/components/responses/RuleBroken")
  public FeeQuoteResponse quote(@BeanParam FeeQuoteParameters parameters) {
    return FeeQuoteResponse.from(
        quoteFee.quote(parameters.toQuestion(LocalDate.now(clock).getYear())));
  }
}
