package org.wego.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneComponentTest {

  @ParameterizedTest
  @DisplayName("E8: a calendar's zone has the offsets of the zone at every hour that it names")
  @CsvSource({
    "Europe/Ulyanovsk, 2016-03-01T00:00:00Z, 2017-07-01T00:00:00Z",
    "Europe/Madrid, 2012-10-26T12:00:00Z, 2013-04-02T00:00:00Z",
    "America/New_York, 2017-03-10T00:00:00Z, 2017-11-07T00:00:00Z",
    "Australia/Lord_Howe, 2017-01-01T00:00:00Z, 2017-12-01T00:00:00Z",
    "Asia/Seoul, 2017-01-01T00:00:00Z, 2017-02-01T00:00:00Z",
    "UTC, 2017-01-01T00:00:00Z, 2017-02-01T00:00:00Z",
  })
  void a_zone_has_its_offsets(ZoneId zone, Instant from, Instant to) {
    VTimeZone component = ZoneComponent.of(zone, from, to);
    assertThat(component.validate(true).getEntries()).isEmpty();
    for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofHours(5))) {
      assertThat(offset(component, at))
          .as("%s at %s", zone, at)
          .isEqualTo(zone.getRules().getOffset(at));
    }
  }

  /** As RFC 5545 has it: of what began before, the last; each begins in the offset before it. */
  private static ZoneOffset offset(VTimeZone zone, Instant at) {
    return zone.getObservances().stream()
        .filter(observance -> !onset(observance).isAfter(at))
        .max(Comparator.comparing(ZoneComponentTest::onset))
        .flatMap(observance -> observance.<TzOffsetTo>getProperty("TZOFFSETTO"))
        .orElseThrow()
        .getOffset();
  }

  private static Instant onset(Observance observance) {
    LocalDateTime start =
        observance.<DtStart<LocalDateTime>>getProperty("DTSTART").orElseThrow().getDate();
    return start.toInstant(
        observance.<TzOffsetFrom>getProperty("TZOFFSETFROM").orElseThrow().getOffset());
  }
}
