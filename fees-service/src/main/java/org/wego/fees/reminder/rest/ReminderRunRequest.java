package org.wego.fees.reminder.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reminders of today, asked for. */
@Schema(name = "ReminderRunRequest")
public record ReminderRunRequest(
    @Schema(nullable = true, description = "Only tell what would go out; false unless given")
        Boolean dryRun) {

  boolean dry() {
    return Boolean.TRUE.equals(dryRun);
  }
}
