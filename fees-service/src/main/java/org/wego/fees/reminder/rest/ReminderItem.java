package org.wego.fees.reminder.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.reminder.Reminder;
import org.wego.platform.http.json.Money;

/** A reminder that went out. */
@Schema(name = "Reminder")
public record ReminderItem(
    UUID id,
    UUID invoiceId,
    @Schema(examples = "WEGO-2016-000001") String invoiceNumber,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(description = "Days after the due date; below zero for before", examples = "14")
        int level,
    LocalDate dueOn,
    @Schema(description = "What was left to pay then") Money outstanding,
    LocalDate remindedOn,
    Instant remindedAt,
    @Schema(description = "Who let it go out", examples = "fees-service") String remindedBy,
    @Schema(description = "Its message, under /fees-messages") UUID messageId) {

  static ReminderItem from(Reminder reminder) {
    return new ReminderItem(
        reminder.id(),
        reminder.invoiceId(),
        reminder.invoiceNumber(),
        reminder.memberId(),
        reminder.memberName(),
        reminder.level(),
        reminder.dueOn(),
        new Money(reminder.outstanding(), reminder.currency()),
        reminder.remindedOn(),
        reminder.remindedAt(),
        reminder.remindedBy(),
        reminder.messageId());
  }
}
