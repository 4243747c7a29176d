package org.wego.localstack.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.wego.localstack.supervisor.Event;
import org.wego.localstack.supervisor.Progress;

/** What the user sees; in colour on a terminal only, and always in UTF-8. */
public final class Console implements Progress {

  private static final String PLAIN = "\033[0m";
  private static final double MILLIS = 1_000;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final boolean coloured = System.console() != null && System.getenv("NO_COLOR") == null;

  /** The colours in use. */
  public enum Colour {
    GOOD("\033[32m"),
    BAD("\033[31m"),
    DOUBTFUL("\033[33m"),
    DIM("\033[2m"),
    STRONG("\033[1m");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  public void line(String text) {
    out.println(text);
  }

  public String in(Colour colour, String text) {
    return coloured ? colour.code + text + PLAIN : text;
  }

  @Override
  public synchronized void happened(Event event) {
    switch (event.type()) {
      case READY ->
          row(in(Colour.GOOD, "✓"), event, "ready after %s", in(Colour.DIM, event.text()));
      case ALREADY_READY ->
          row(in(Colour.GOOD, "✓"), event, "was ready", in(Colour.DIM, event.text()));
      case STOPPED -> row(in(Colour.GOOD, "✓"), event, "stopped after %s", "");
      case NOTE -> row(in(Colour.DIM, "·"), event, "", in(Colour.DIM, event.text()));
      case FAILED -> row(in(Colour.BAD, "✗"), event, "", event.text());
      case DONE, NOT_DONE -> {
        // The command says so itself.
      }
    }
  }

  private void row(String mark, Event event, String what, String detail) {
    String timed = what.formatted(seconds(event.millis()));
    String text = timed.isEmpty() ? detail : "%-20s %s".formatted(timed, detail).stripTrailing();
    out.printf("  %s %-11s %s%n", mark, event.part(), text);
  }

  public static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / MILLIS);
  }
}
