package org.wego.localstack.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.localstack.StackException;

class SharedClockTest {

  /** In Seoul it is already 26 November, 01:30. */
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2026-11-25T16:30:00.250Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;
  private SharedClock clock;

  @BeforeEach
  void a_stack_that_was_never_moved() {
    file = folder.resolve("home/clock");
    clock = new SharedClock(file, REAL);
  }

  @Test
  void without_an_offset_it_is_real_time_in_seoul() {
    assertThat(clock.now()).isEqualTo("2026-11-26T01:30:00.250+09:00[Asia/Seoul]");
    assertThat(clock.describe()).isEqualTo("Thursday 2026-11-26 01:30:00 KST (real time)");
  }

  @ParameterizedTest
  @CsvSource({
    "+30d, PT720H",
    "-2h, PT-2H",
    "+1w2d3h4m5s, PT219H4M5S",
    "2026-12-31, PT840H",
    "2026-11-20, PT-144H",
    "2026-12-31T09:00, PT847H30M",
    "real, PT0S"
  })
  void the_file_holds_the_offset_as_the_services_read_it(String text, Duration offset)
      throws IOException {
    clock.set(text);

    assertThat(Duration.parse(Files.readString(file).strip())).isEqualTo(offset);
    assertThat(folder.resolve("home")).isDirectoryContaining("glob:**/clock");
  }

  @Test
  void shifts_add_up_and_a_date_keeps_the_shared_time_of_day() {
    clock.set("+30d");
    clock.set("+2h");
    assertThat(clock.now()).isEqualTo("2026-12-26T03:30:00.250+09:00[Asia/Seoul]");

    clock.set("2027-01-01");
    assertThat(clock.now()).isEqualTo("2027-01-01T03:30:00.250+09:00[Asia/Seoul]");
    assertThat(clock.describe()).endsWith("(real time plus 36 d 2h)");

    clock.set("real");
    assertThat(clock.now()).isEqualTo("2026-11-26T01:30:00.250+09:00[Asia/Seoul]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "30d",
        "+30",
        "+",
        "2026-02-30",
        "2026-13-01",
        "+99999999999999999999d"
      })
  void what_is_no_time_is_refused_and_changes_nothing(String text) {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> clock.set(text))
        .withMessageContaining(text);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_spoilt_file_is_named() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "soon");

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> clock.now())
        .withMessageContaining(file.toString());
  }
}
