package org.wego.platform.messages;

/** A file of a message cannot be had, so that the mail server heard of no message. */
final class AttachmentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final SendFailure.Kind kind;

  AttachmentException(SendFailure.Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  AttachmentException(SendFailure.Kind kind, String detail, Throwable cause) {
    super(detail, cause);
    this.kind = kind;
  }

  SendFailure failure() {
    return new SendFailure(kind, getMessage());
  }
}
