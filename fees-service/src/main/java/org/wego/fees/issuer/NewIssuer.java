package org.wego.fees.issuer;

import java.time.LocalDate;

/** A version of the issuer that is to be recorded; see {@link Issuer}. */
public record NewIssuer(
    LocalDate validFrom,
    String name,
    String address,
    String registration,
    BankAccount account,
    String paymentInstructions) {}
