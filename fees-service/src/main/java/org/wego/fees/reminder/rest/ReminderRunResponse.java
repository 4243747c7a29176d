package org.wego.fees.reminder.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.reminder.RunReminders.Outcome;

/** What goes out of a day's reminders, or would. */
@Schema(name = "ReminderRun")
public record ReminderRunResponse(
    LocalDate asOf,
    boolean dryRun,
    @Schema(description = "Reminders that go out", examples = "12") long reminded,
    @Schema(description = "Those due to members without a billing contact", examples = "2")
        long withoutContact,
    @Schema(description = "Whether others are due, which go out by themselves or on request")
        boolean more) {

  static ReminderRunResponse from(boolean dryRun, Outcome outcome) {
    return new ReminderRunResponse(
        outcome.asOf(), dryRun, outcome.reminded(), outcome.withoutContact(), outcome.more());
  }
}
