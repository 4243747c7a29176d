package org.wego.fees.account;

import java.time.Instant;
import java.util.List;

/**
 * Who gets a member's invoices, receipts and reminders.
 *
 * @param phone {@code null} for none
 * @param language BCP 47 tag of the language to write in
 * @param addressLines where paper goes, empty when it is the member's own address
 * @param version rises with each change and never comes back
 */
public record BillingContact(
    String name,
    String email,
    String phone,
    String language,
    List<String> addressLines,
    long version,
    Instant enteredAt,
    String enteredBy) {}
