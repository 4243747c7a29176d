package org.wego.fees.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.fees.invoice.InvoiceStatus;

/**
 * An invoice that an entry may be for.
 *
 * @param named whether the entry names it
 * @param memberNamed whether the payer or the text has the member's name
 * @param amountFits whether the amount is what is left of it, or less by what banks may keep
 */
public record Candidate(
    UUID invoiceId,
    String invoiceNumber,
    UUID memberId,
    String memberName,
    InvoiceStatus status,
    BigDecimal outstanding,
    LocalDate dueOn,
    boolean named,
    boolean memberNamed,
    boolean amountFits) {}
