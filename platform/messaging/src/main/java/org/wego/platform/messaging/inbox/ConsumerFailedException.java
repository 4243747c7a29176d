package org.wego.platform.messaging.inbox;

/** A consumer failed on an event; keeps its failure apart from the inbox's own. */
final class ConsumerFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConsumerFailedException(String consumer, Throwable cause) {
    super(consumer + " failed", cause);
  }
}
