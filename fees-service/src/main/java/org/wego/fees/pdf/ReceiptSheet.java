package org.wego.fees.pdf;

import java.util.List;
import org.wego.fees.issuer.Issuer;

/**
 * A receipt as it is printed.
 *
 * @param number the payment's id: receipts have no series of their own
 * @param payer as the bank names it, {@code null} for unknown, as the reference
 * @param uses what it was used for, together the amount
 */
public record ReceiptSheet(
    Issuer issuer,
    SheetMember member,
    String number,
    String receivedOn,
    String amount,
    String payer,
    String reference,
    List<SheetLine> uses) {}
