package org.wego.fees.payment;

import java.util.List;

/** A payment and what became of it, in the order in which it was booked. */
public record PaymentDetails(Payment payment, List<PaymentUse> uses) {}
