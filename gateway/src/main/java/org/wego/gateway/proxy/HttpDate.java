package org.wego.gateway.proxy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The present as a {@code Date} header has it, written out once a second. */
final class HttpDate {

  private record Written(long second, String text) {}

  private static volatile Written last = new Written(0, "");

  private HttpDate() {}

  /** The machine's time and not the business day's: caches reckon with it. */
  static String now() {
    long second = System.currentTimeMillis() / 1000;
    Written present = last;
    if (present.second() != second) {
      present =
          new Written(
              second,
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
      last = present;
    }
    return present.text();
  }
}
