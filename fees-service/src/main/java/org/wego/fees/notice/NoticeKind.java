package org.wego.fees.notice;

/** What members are told of, besides reminders. */
public enum NoticeKind {
  INVOICE_ISSUED("invoice-issued"),
  INVOICE_VOIDED("invoice-voided"),
  CREDIT_NOTE_ISSUED("credit-note-issued"),
  PAYMENT_RECEIVED("payment-received");

  private final String messageKind;

  NoticeKind(String messageKind) {
    this.messageKind = messageKind;
  }

  /** The kind of its message, which its templates have too. */
  String messageKind() {
    return messageKind;
  }
}
