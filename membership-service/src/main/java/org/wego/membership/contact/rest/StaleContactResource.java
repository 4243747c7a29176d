package org.wego.membership.contact.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.contact.AskContacts;
import org.wego.membership.contact.StaleContactQueries;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

/** The report of members that do not keep their contacts current. */
@Path("/api/v1/stale-contacts")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
public class StaleContactResource {

  @Inject StaleContactQueries stale;
  @Inject AskContacts askContacts;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listStaleContacts",
      summary = "The members whose contacts are stale, or that have none",
      description =
          "A contact is stale when it was never verified, or longer ago than twelve months (M10)."
              + " Sort keys: region and name (as it comes), country.")
  public Page<StaleMemberResponse> list(
      @BeanParam ListParameters list, @BeanParam StaleParameters parameters) {
    return stale.list(parameters.toFilter(caller), list.page()).map(StaleMemberResponse::from);
  }

  @GET
  @Path("/summary")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "summarizeStaleContacts",
      summary = "How current the contacts are, by region",
      description = "Every region with present members (M7, M10).")
  public StaleSummaryResponse summary(@BeanParam StaleParameters parameters) {
    return StaleSummaryResponse.from(stale.summary(parameters.toFilter(caller)));
  }

  @POST
  @Path("/verification-requests")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "askStaleContacts",
      summary = "Asks the contacts that are due whether they are still right",
      description =
          "What the daily job does, now: a message to each contact that is stale and has an e-mail"
              + " address, once for a due date and in its language (M10, N1). One that nobody has"
              + " verified yet is asked a month after it was entered. At most 500 in a request.")
  @APIResponseSchema(AskedResponse.class)
  public Response ask() {
    AskContacts.Asked asked = askContacts.askNext();
    return Response.ok(new AskedResponse(asked.contacts(), asked.more())).build();
  }
}
