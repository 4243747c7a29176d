package org.wego.fees.bankstatement;

import java.util.List;

/**
 * An entry with the invoices that it may be for and the payments, entered by hand, that it may be;
 * none once it is booked.
 */
public record BankEntryDetails(
    BankEntry entry, List<Candidate> candidates, List<EnteredPayment> payments) {}
