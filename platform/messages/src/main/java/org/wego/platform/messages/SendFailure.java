package org.wego.platform.messages;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/**
 * What a failure to send says about the message.
 *
 * @param kind what follows from it
 * @param detail for the log of messages; a mail server's words, but for the one who was written to
 */
record SendFailure(Kind kind, String detail) {

  /** What follows from a failure. */
  enum Kind {
    /** The mail server cannot be reached: nothing was said to it. */
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

  static SendFailure of(Throwable failure, String recipient) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SMTPException)) {
      cause = cause.getCause();
    }
    return new SendFailure(kind(cause), detail(cause, recipient));
  }

  private static Kind kind(Throwable cause) {
    if (cause instanceof SMTPException refusal) {
      return refusal.isPermanent() && !LOGIN.contains(refusal.getReplyCode())
          ? Kind.PERMANENT
          : Kind.TEMPORARY;
    } else if (cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException) {
      return Kind.UNREACHABLE;
    } else if (cause instanceof IllegalArgumentException) {
      // Of the mail client, before it connects: the address is none to it.
      return Kind.PERMANENT;
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
