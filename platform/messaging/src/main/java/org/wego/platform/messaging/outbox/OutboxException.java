package org.wego.platform.messaging.outbox;

/** The outbox could not be read, written or sent. */
public final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
