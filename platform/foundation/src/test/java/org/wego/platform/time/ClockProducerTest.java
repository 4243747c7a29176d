package org.wego.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

  @Test
  void the_time_is_in_whole_microseconds_of_the_business_zone() {
    var clock = new ClockProducer().clock(config());

    Instant told = clock.instant();

    assertThat(told).isEqualTo(told.truncatedTo(ChronoUnit.MICROS));
    assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
  }

  private static ClockConfig config() {
    return new ClockConfig() {
      @Override
      public ZoneId zone() {
        return ZoneId.of("Asia/Seoul");
      }

      @Override
      public Optional<Path> offsetFile() {
        return Optional.empty();
      }
    };
  }
}
