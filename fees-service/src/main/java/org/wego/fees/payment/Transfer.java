package org.wego.fees.payment;

import java.util.List;
import java.util.UUID;
import org.wego.fees.ledger.LockedInvoice;

/**
 * Money that came in, and what it was paid for.
 *
 * @param memberId whose account is locked
 * @param invoices of that member, served in this order before its others; none when the payer named
 *     none
 * @param bankEntryId the entry of a bank statement that tells of it, {@code null} when it was
 *     entered by hand
 */
public record Transfer(
    UUID memberId, List<LockedInvoice> invoices, Receipt receipt, UUID bankEntryId) {}
