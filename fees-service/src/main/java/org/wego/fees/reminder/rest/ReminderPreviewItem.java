package org.wego.fees.reminder.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.reminder.DueReminder;
import org.wego.fees.reminder.DueReminders.Contact;
import org.wego.platform.http.json.Money;

/** A reminder that would go out. */
@Schema(name = "ReminderPreview")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderPreviewItem(
    UUID invoiceId,
    @Schema(examples = "WEGO-2016-000001") String invoiceNumber,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(examples = "2016") int feeYear,
    LocalDate dueOn,
    @Schema(description = "Days after the due date; below zero for before", examples = "14")
        int level,
    @Schema(description = "What is left to pay") Money outstanding,
    @Schema(description = "MISSING: nobody is known to whom it could go") Contact contact,
    @Schema(
            description = "Absent without a contact, as the language",
            examples = "kim@city.example")
        String recipient,
    @Schema(examples = "ko") String language,
    @Schema(description = "The file that it carries", examples = "WEGO-2016-000001.pdf")
        String attachment) {

  static ReminderPreviewItem from(DueReminder due) {
    return new ReminderPreviewItem(
        due.invoiceId(),
        due.number(),
        due.memberId(),
        due.memberName(),
        due.feeYear(),
        due.dueOn(),
        due.level(),
        new Money(due.outstanding(), due.currency()),
        due.email() == null ? Contact.MISSING : Contact.KNOWN,
        due.email(),
        due.language(),
        due.attachment().fileName());
  }
}
