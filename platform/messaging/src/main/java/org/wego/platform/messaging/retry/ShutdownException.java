package org.wego.platform.messaging.retry;

/** The service stops while work is tried again; the work is done after its next start. */
public final class ShutdownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShutdownException(Throwable cause) {
    super("The service is shutting down", cause);
  }
}
