package org.wego.platform.messages;

/** The messages could not be read or written. */
final class MessagesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MessagesException(String message, Throwable cause) {
    super(message, cause);
  }
}
