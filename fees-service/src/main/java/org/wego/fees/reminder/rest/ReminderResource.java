package org.wego.fees.reminder.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.reminder.ReminderQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The reminders that went out: a member sees its own. */
@Path("/api/v1/reminders")
@Tag(name = "Reminders", description = "What members are reminded of, and when (F13)")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
public class ReminderResource {

  @Inject ReminderQueries reminders;
  @Inject FeesCaller caller;

  @GET
  @Operation(
      operationId = "listReminders",
      summary = "The reminders that went out, the latest first",
      description = "By invoice they are its history. Sort keys: remindedAt.")
  public Page<ReminderItem> list(
      @BeanParam ListParameters list,
      @QueryParam("invoiceId") UUID invoiceId,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("level")
          @Parameter(description = "Days after the due date; below zero for before", example = "14")
          Integer level) {
    return reminders
        .list(
            caller.ownScope(), new ReminderQueries.Wanted(invoiceId, memberId, level), list.page())
        .map(ReminderItem::from);
  }
}
