package org.wego.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FoldedLinesTest {

  private static final String CALENDAR =
      "BEGIN:VEVENT\r\n"
          + "SUMMARY:"
          + "위고 스마트 지속가능 도시기구 총회 ".repeat(9)
          + "\r\n"
          + "DESCRIPTION:"
          + "🏙".repeat(60)
          + "\r\n"
          + "X".repeat(75)
          + "\r\n"
          + "END:VEVENT\r\n";

  @Test
  @DisplayName("E8: no line is longer than 75 octets, none breaks a character, and nothing is lost")
  void lines_are_folded_by_octets() {
    byte[] folded = FoldedLines.of(CALENDAR);

    String text = new String(folded, StandardCharsets.UTF_8);
    assertThat(text.replace("\r\n ", "")).isEqualTo(CALENDAR);
    List<String> lines = List.of(text.split("\r\n"));
    assertThat(lines)
        .doesNotContain("")
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
        .noneMatch(line -> line.contains("\uFFFD"));
    // Lines that are long enough are not folded.
    assertThat(lines).contains("X".repeat(75), "BEGIN:VEVENT");
  }
}
