package org.wego.platform.messaging.retry;

/** The work failed for a reason of its own: trying again would fail again. */
public final class OwnFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OwnFailureException(Throwable cause) {
    super(cause);
  }
}
