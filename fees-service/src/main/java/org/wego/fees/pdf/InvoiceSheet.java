package org.wego.fees.pdf;

import java.util.List;
import org.wego.fees.issuer.Issuer;

/**
 * An invoice as it is printed.
 *
 * @param stamp VOID or PAID; {@code null} for none
 * @param notice what became of it, {@code null} when there is nothing to tell
 * @param replaces the number of the void one that it stands for, {@code null} for none
 * @param replacedBy the number of the one that stands for it, {@code null} for none
 * @param settled what reduced the total
 * @param explanation what led to the total (F9), and the rules by which it did
 * @param payable whether anything is still asked for
 */
public record InvoiceSheet(
    Issuer issuer,
    SheetMember member,
    String number,
    int feeYear,
    String issuedOn,
    String dueOn,
    String reference,
    String status,
    String stamp,
    String notice,
    String replaces,
    String replacedBy,
    List<SheetLine> lines,
    String total,
    List<SheetLine> settled,
    String dueText,
    String outstanding,
    boolean payable,
    List<SheetFact> explanation,
    List<String> rules) {}
