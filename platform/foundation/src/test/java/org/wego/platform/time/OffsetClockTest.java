package org.wego.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant REAL = Instant.parse("2016-03-30T23:30:00Z");

  @TempDir Path folder;

  @Test
  void without_a_file_the_time_is_real() {
    assertThat(clock().instant()).isEqualTo(REAL);
  }

  @Test
  void an_offset_written_while_the_clock_runs_moves_it_at_once() throws IOException {
    Clock clock = clock();
    Files.writeString(offsetFile(), "P30D\n");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2016-04-29T23:30:00Z"));

    Files.writeString(offsetFile(), "-PT2H");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2016-03-30T21:30:00Z"));
  }

  @Test
  void the_business_day_is_counted_in_the_business_zone() {
    assertThat(LocalDate.now(clock())).isEqualTo("2016-03-31");
  }

  @Test
  void the_offset_stays_when_the_zone_is_changed() throws IOException {
    Files.writeString(offsetFile(), "P1D");
    assertThat(clock().withZone(ZoneId.of("UTC")).instant()).isEqualTo(REAL.plusSeconds(86_400));
  }

  @Test
  void an_offset_that_is_no_duration_is_told_and_not_guessed() throws IOException {
    Files.writeString(offsetFile(), "tomorrow");
    assertThatThrownBy(() -> clock().instant()).hasMessageContaining("is not a duration");
  }

  private Path offsetFile() {
    return folder.resolve("offset");
  }

  private Clock clock() {
    return new OffsetClock(Clock.fixed(REAL, SEOUL), offsetFile());
  }
}
