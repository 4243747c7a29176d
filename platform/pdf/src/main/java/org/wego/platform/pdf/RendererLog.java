package org.wego.platform.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/**
 * Takes what the renderer has to say into the log of the program. Left to itself it writes to the
 * console, in lines of its own form, which nothing that reads our logs understands.
 */
final class RendererLog implements XRLogger {

  @Override
  public void log(String where, Level level, String message) {
    Logger.getLogger(where).log(levelOf(level), message);
  }

  @Override
  public void log(String where, Level level, String message, Throwable thrown) {
    Logger.getLogger(where).log(levelOf(level), message, thrown);
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return Logger.getLogger(diagnostic.getLogMessageId().getWhere())
        .isEnabled(levelOf(diagnostic.getLevel()));
  }

  /** Levels are the configuration's, not the renderer's. */
  @Override
  public void setLevel(String where, Level level) {
    throw new UnsupportedOperationException("Levels are set in the configuration of the program");
  }

  /** One below: what it tells of each sheet at INFO is how long each of its steps took. */
  private static Logger.Level levelOf(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return Logger.Level.ERROR;
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return Logger.Level.WARN;
    }
    return Logger.Level.DEBUG;
  }
}
