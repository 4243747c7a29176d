package org.wego.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * Real time plus an offset read from a file that all services of a non-production stack share, so
 * that one command moves the time of all of them.
 */
final class OffsetClock extends Clock {

  private final Clock real;
  private final Path file;

  OffsetClock(Clock real, Path file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OffsetClock(real.withZone(zone), file);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset());
  }

  private Duration offset() {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    } catch (NoSuchFileException absent) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("The clock offset cannot be read from " + file, e);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("The clock offset in " + file + " is not a duration", e);
    }
  }
}
