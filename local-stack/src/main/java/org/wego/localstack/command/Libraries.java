package org.wego.localstack.command;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The libraries of a command that talks to the servers itself: a user reads what goes wrong only.
 */
final class Libraries {

  /** Held on to: a logger that nobody holds loses its level. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("org.flywaydb"));

  private Libraries() {}

  static void hush() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
