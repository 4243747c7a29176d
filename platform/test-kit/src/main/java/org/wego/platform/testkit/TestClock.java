package org.wego.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Moves the clock of the application that {@link WegoServers} prepared, by the offset file that it
 * follows outside production. Time goes on from where it is put.
 *
 * <p>On a test class, {@code @ExtendWith(TestClock.class)} puts it back after each test.
 *
 * @see ExtendWith
 */
public final class TestClock implements AfterEachCallback {

  private static final Clock REAL = Clock.systemUTC();
  private static final String DEFAULT_ZONE = "Asia/Seoul";
  private static final int NOON = 12;

  /** Moves the clock from where it stands. */
  public static void advance(Duration by) {
    write(offset().plus(by));
  }

  /** Puts the clock at this instant. */
  public static void moveTo(Instant instant) {
    write(Duration.between(REAL.instant(), instant));
  }

  /** Puts the clock at noon of this business day. */
  public static void moveTo(LocalDate day) {
    moveTo(day.atTime(NOON, 0).atZone(zone()).toInstant());
  }

  /** Puts the clock back to real time. */
  public static void real() {
    write(Duration.ZERO);
  }

  /** The clock as the application sees it. */
  public static Clock clock() {
    return Clock.offset(REAL.withZone(zone()), offset());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    real();
  }

  private static ZoneId zone() {
    return ConfigProvider.getConfig()
        .getOptionalValue("wego.clock.zone", ZoneId.class)
        .orElse(ZoneId.of(DEFAULT_ZONE));
  }

  private static Duration offset() {
    Path file = JvmWide.servers().clockOffsetFile();
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("The clock's offset cannot be read", e);
    }
  }

  /** The application may read at any moment, so the file changes whole. */
  private static void write(Duration offset) {
    Path file = JvmWide.servers().clockOffsetFile();
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, offset.toString());
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The clock's offset cannot be written", e);
    }
  }
}
