package org.wego.fees.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is to be booked.
 *
 * @param invoiceId of kinds that touch receivables; {@code null} for the others
 * @param paymentId of kinds that touch member credit: the payment whose money it is; {@code null}
 *     for the others
 * @param creditNoteId of CREDIT_NOTE_ISSUED; {@code null} for the others
 * @param amount above zero, in USD with two decimals
 * @param reason {@code null} where the kind says all
 */
public record Posting(
    EntryKind kind,
    UUID memberId,
    UUID invoiceId,
    UUID paymentId,
    UUID creditNoteId,
    BigDecimal amount,
    String reason) {}
