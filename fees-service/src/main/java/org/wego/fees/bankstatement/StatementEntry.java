package org.wego.fees.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One movement of money on a statement: an entry, or one of the transactions that a batch entry
 * sums up. What the bank does not tell is {@code null}.
 *
 * @param amount above zero, in USD
 * @param reversal whether it takes an earlier entry back
 * @param bankReference the account servicer's, which names one movement for ever
 * @param entryReference the entry's, which names it within its statement
 * @param remittance free text, its lines joined by line breaks
 * @param creditorReferences structured references that came with it
 * @param charges what the bank tells of charges, in USD
 */
public record StatementEntry(
    Direction direction,
    BigDecimal amount,
    boolean reversal,
    LocalDate bookedOn,
    LocalDate valueOn,
    String bankReference,
    String entryReference,
    String endToEndId,
    String remittance,
    List<String> creditorReferences,
    String payer,
    String payerAccount,
    BigDecimal charges) {}
