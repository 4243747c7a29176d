package org.wego.platform.messaging.retry;

/**
 * The service stops and the work has failed, for whatever reason; another replica does it, or the
 * next start.
 */
public final class ShutdownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShutdownException(Throwable cause) {
    super("The service is shutting down", cause);
  }
}
