package org.wego.fees.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A payment that was entered by hand, and that an entry may tell of. */
public record EnteredPayment(
    UUID paymentId, UUID memberId, BigDecimal amount, LocalDate receivedOn, String reference) {}
