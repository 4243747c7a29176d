package org.wego.platform.messaging.kafka;

/** The brokers did not confirm every record of a batch; some of them may have arrived. */
public final class NotAcknowledgedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAcknowledgedException(String message, Throwable cause) {
    super(message, cause);
  }
}
