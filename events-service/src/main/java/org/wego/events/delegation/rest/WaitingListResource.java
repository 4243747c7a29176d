package org.wego.events.delegation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.Roles;
import org.wego.events.delegation.DelegationAccess;
import org.wego.events.delegation.DelegationQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who waits for places of an event. */
@Path("/api/v1/events/{id}/waiting-list")
@Tag(name = "Delegations")
@RolesAllowed({
  Roles.APPLICANT,
  Roles.MEMBER,
  Roles.PARTNER,
  Roles.REGIONAL_OFFICE,
  Roles.SECRETARIAT
})
public class WaitingListResource {

  @Inject DelegationQueries delegations;
  @Inject DelegationAccess access;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listWaitingDelegations",
      summary = "Who waits for places of an event, in order",
      description = "All of them for its organizer; others see where they are themselves (E4).")
  public Page<WaitingItem> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return delegations.waiting(id, access.scope(id), list.page()).map(WaitingItem::from);
  }
}
