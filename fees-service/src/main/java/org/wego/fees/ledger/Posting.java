package org.wego.fees.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is to be booked.
 *
 * @param invoiceId of kinds that touch receivables; {@code null} for the others
 * @param sourceId the payment, refund or credit note that it comes from, {@code null} for none
 * @param amount above zero, in USD with two decimals
 * @param reason {@code null} where the kind says all
 */
public record Posting(
    EntryKind kind,
    UUID memberId,
    UUID invoiceId,
    UUID sourceId,
    BigDecimal amount,
    String reason) {}
