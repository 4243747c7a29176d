package org.wego.fees.payment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money as the bank told of it.
 *
 * @param amount above zero, in USD
 * @param receivedOn the bank's value date, not after today
 * @param reference what came with it, {@code null} for nothing
 * @param payer as the bank names it, {@code null} for unknown
 */
public record Receipt(BigDecimal amount, LocalDate receivedOn, String reference, String payer) {}
