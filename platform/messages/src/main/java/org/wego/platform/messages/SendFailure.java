package org.wego.platform.messages;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a failure to send says about the message.
 *
 * @param kind what follows from it
 * @param detail for the log of messages; a mail server's words, but for the one who was written to
 */
record SendFailure(Kind kind, String detail) {

  /** What follows from a failure. */
  enum Kind {
    /** The mail server cannot be reached, or does not let us in: it heard of no message. */
    UNREACHABLE,
    /** The mail server will not take the message now. */
    TEMPORARY,
    /** The mail server will not take the message at all. */
    PERMANENT,
    /** The mail server may have taken the message. */
    UNCERTAIN
  }

  /** Refusals of our login and not of the message: an operator mends them. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  private static final int MAX_DETAIL = 500;

  /**
   * What the failure says.
   *
   * @param withdrawn whether the message was kept from the mail server
   */
  static SendFailure of(Throwable failure, boolean withdrawn, String recipient) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SMTPException)) {
      cause = cause.getCause();
    }
    return new SendFailure(kind(cause, withdrawn), detail(cause, recipient));
  }

  private static Kind kind(Throwable cause, boolean withdrawn) {
    if (cause instanceof IllegalArgumentException) {
      // Of the mail client, before it connects: the address is none to it.
      return Kind.PERMANENT;
    } else if (withdrawn) {
      return Kind.UNREACHABLE;
    } else if (cause instanceof SMTPException refusal) {
      return refusal.isPermanent() && !LOGIN.contains(refusal.getReplyCode())
          ? Kind.PERMANENT
          : Kind.TEMPORARY;
    }
    return Kind.UNCERTAIN;
  }

  private static String detail(Throwable cause, String recipient) {
    String said =
        cause instanceof TimeoutException
            ? "The mail server did not answer in time"
            : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String detail =
        said.replaceAll("\\p{Cntrl}+", " ")
            .replaceAll("(?i)" + Pattern.quote(recipient), "<recipient>")
            .strip();
    return detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
  }

  String kindName() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
