package org.wego.awards.screening.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.entry.EntryScope;
import org.wego.awards.screening.ScreenEntry;
import org.wego.awards.screening.Screening;
import org.wego.awards.screening.ScreeningQueries;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Whether an entry meets the terms of its edition, and why not (A4). */
@Path("/api/v1/award-entries/{id}/screening")
@Tag(name = "Screening", description = "Which entries are judged (A4)")
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningResource {

  @Inject ScreeningQueries screenings;
  @Inject ScreenEntry screenEntry;
  @Inject AwardsCaller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.APPLICANT})
  @Operation(
      operationId = "listScreenings",
      summary = "What screenings found of an entry, in their order",
      description = "The last one counts. The entrant sees outcomes and reasons of its own entry.")
  public Page<ScreeningItem> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return screenings
        .history(id, EntryScope.of(caller), list.page())
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such entry"))
        .map(screening -> ScreeningItem.from(screening, caller.secretariat()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "screenEntry",
      summary = "Finds whether an entry meets the terms of its edition",
      description =
          "Its city is told the outcome and the reasons. A later screening counts instead, for as"
              + " long as the edition's phase lets the Secretariat screen. What was ineligible and is"
              + " found eligible after all needs a free place among its city's entries (A3).")
  @APIResponseSchema(value = ScreeningItem.class, responseCode = "201")
  public Response screen(@PathParam("id") UUID id, ScreeningRequest request) {
    Screening screening = screenEntry.screen(id, request.toFinding(), caller.actor());
    return Response.created(URI.create("/api/v1/award-entries/" + id + "/screening"))
        .entity(ScreeningItem.from(screening, true))
        .build();
  }
}
