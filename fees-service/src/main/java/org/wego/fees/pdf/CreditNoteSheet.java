package org.wego.fees.pdf;

import org.wego.fees.issuer.Issuer;

/** A credit note as it is printed. */
public record CreditNoteSheet(
    Issuer issuer,
    SheetMember member,
    String number,
    String issuedOn,
    String invoiceNumber,
    String invoiceIssuedOn,
    String invoiceTotal,
    int feeYear,
    String reason,
    String amount) {}
