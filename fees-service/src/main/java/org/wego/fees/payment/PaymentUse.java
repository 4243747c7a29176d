package org.wego.fees.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.fees.ledger.EntryKind;

/**
 * What a part of a payment was used for.
 *
 * @param kind CREDIT_ALLOCATED, ALLOCATION_REVERSED or REFUND_PAID
 * @param invoiceId of allocations; {@code null} for a refund, as its number
 */
public record PaymentUse(
    EntryKind kind,
    UUID invoiceId,
    String invoiceNumber,
    BigDecimal amount,
    LocalDate bookedOn,
    String reason) {}
