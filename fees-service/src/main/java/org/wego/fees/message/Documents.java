package org.wego.fees.message;

import java.util.UUID;
import org.wego.platform.messages.AttachmentReference;

/** The documents that messages carry; each is made when its message is sent. */
public final class Documents {

  static final String INVOICE = "invoice";
  static final String CREDIT_NOTE = "credit-note";
  static final String RECEIPT = "receipt";

  private Documents() {}

  /** The invoice, under its number. */
  public static AttachmentReference invoice(UUID id, String number) {
    return new AttachmentReference(INVOICE, id, number + ".pdf");
  }

  /** The credit note, under its number. */
  public static AttachmentReference creditNote(UUID id, String number) {
    return new AttachmentReference(CREDIT_NOTE, id, number + ".pdf");
  }

  /** The receipt of a payment. */
  public static AttachmentReference receipt(UUID paymentId) {
    return new AttachmentReference(RECEIPT, paymentId, "WEGO-receipt.pdf");
  }
}
