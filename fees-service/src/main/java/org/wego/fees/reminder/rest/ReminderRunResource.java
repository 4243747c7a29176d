package org.wego.fees.reminder.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.reminder.DueReminders;
import org.wego.fees.reminder.RunReminders;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What is due of reminders, looked at and sent. */
@Path("/api/v1")
@Tag(name = "Reminders")
@RolesAllowed(Roles.SECRETARIAT)
public class ReminderRunResource {

  @Inject DueReminders dueReminders;
  @Inject RunReminders runReminders;
  @Inject FeesCaller caller;
  @Inject Clock clock;

  @GET
  @Path("/reminder-previews")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "previewReminders",
      summary = "The reminders that would go out on a day, by due date",
      description =
          "Of each invoice that is owed the latest level whose day has come, unless it or a later"
              + " one went out. A day to come is shown as if nothing happened before. Those whose"
              + " contact is MISSING go out once there is one. Sort keys: dueOn, memberName.")
  public Page<ReminderPreviewItem> preview(
      @BeanParam ListParameters list,
      @QueryParam("asOf") @Parameter(description = "Today when it is left out") LocalDate asOf,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("contact")
          @Parameter(description = "Only those that could, or could not, be sent for their contact")
          DueReminders.Contact contact) {
    return dueReminders
        .list(asOf == null ? LocalDate.now(clock) : asOf, memberId, contact, list.page())
        .map(ReminderPreviewItem::from);
  }

  @POST
  @Path("/reminder-runs")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "runReminders",
      summary = "Sends the reminders of today that have not gone out",
      description =
          "They go out by themselves too, unless that is switched off. Each is sent once for an"
              + " invoice and level, whatever is asked for at the same time.")
  @APIResponseSchema(ReminderRunResponse.class)
  public Response run(ReminderRunRequest request) {
    RunReminders.Outcome outcome =
        request.dry() ? runReminders.preview() : runReminders.run(caller.actor());
    return Response.ok(ReminderRunResponse.from(request.dry(), outcome)).build();
  }
}
