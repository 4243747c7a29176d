package org.wego.localstack.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wego.localstack.StackException;

/** The time of all services: real time plus the offset in a file that they all read. */
public final class SharedClock {

  /** The zone in which the services count days. */
  private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Seoul");

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

  private final Path file;
  private final Clock real;

  public SharedClock(Path file, Clock real) {
    this.file = file;
    this.real = real.withZone(BUSINESS_ZONE);
  }

  /** The present shared time. */
  public ZonedDateTime now() {
    return ZonedDateTime.now(real).plus(offset());
  }

  /** Moves the time as the text says: a shift, a date, a date and time, or {@code real}. */
  public void set(String text) {
    Duration offset = new ClockSetting(real, BUSINESS_ZONE).offset(text, offset());
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      // Moved into place whole: a service never reads half an offset.
      Files.writeString(next, offset + System.lineSeparator());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The present shared time and how far it is from the real one, for a reader. */
  public String describe() {
    Duration offset = offset();
    String distance =
        offset.isZero()
            ? "real time"
            : "real time %s %s"
                .formatted(offset.isNegative() ? "minus" : "plus", inDays(offset.abs()));
    return "%s (%s)".formatted(SHOWN.format(now()), distance);
  }

  private Duration offset() {
    if (!Files.exists(file)) {
      return Duration.ZERO;
    }
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    } catch (IOException | DateTimeException e) {
      throw new StackException(
          "Cannot read the offset in %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String inDays(Duration distance) {
    long days = distance.toDays();
    Duration rest = distance.minusDays(days);
    String clock =
        rest.isZero() ? "" : rest.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    return ((days == 0 ? "" : days + " d ") + clock).strip();
  }
}
