package org.wego.fees.bankstatement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement of one account.
 *
 * @param account IBAN or the bank's own number, without blanks
 * @param statementId as the bank numbers them; unique for the account
 * @param sequence the electronic sequence number, {@code null} where the bank gives none
 * @param from begin of the time that it covers, {@code null} as far as the bank does not tell
 * @param to end of that time, likewise
 * @param closingOn day of the closing balance
 * @param skipped entries that moved nothing: pending ones, information, zero amounts
 */
public record Statement(
    String account,
    String statementId,
    Long sequence,
    Instant from,
    Instant to,
    BigDecimal opening,
    BigDecimal closing,
    LocalDate closingOn,
    int skipped,
    List<StatementEntry> entries) {}
