package org.wego.awards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names that a blind review strikes out (A5)")
class MaskTest {

  @ParameterizedTest
  @DisplayName("A5: a name is struck in every spelling, and nothing that only holds it")
  @CsvSource({
    "Seoul, In SEOUL and Seoul., In […] and […].",
    "Hue, From Huế to HUẾ, From […] to […]",
    "Huế, From Hue, From […]",
    "'San Fernando, La Union', The San Fernando (La Union) case, The […]) case",
    "Nice, A nice Nicene city of Venice, A […] […]ne city of Venice",
    "서울, 서울시 그리고 대한민국, […]시 그리고 대한민국",
    "Köln, 'Köln, KOLN', '[…], […]'",
    "!, Wow!, Wow!"
  })
  void names_are_struck(String name, String text, String masked) {
    assertThat(Mask.of(List.of(name), "MN").apply(text)).isEqualTo(masked);
  }

  @Test
  @DisplayName("A5: a name within a longer one leaves no part of it")
  void the_longest_name_goes_first() {
    Mask mask = Mask.of(Arrays.asList("York", null, "New York"), "US");

    assertThat(mask.apply("New York, York")).isEqualTo("[…], […]");
    assertThat(mask.apply(null)).isNull();
    assertThat(Mask.none().apply("York")).isEqualTo("York");
  }

  @ParameterizedTest
  @DisplayName("A5: addresses are struck whole, and a name whose words are written together")
  @CsvSource({
    "See https://data.losangeles.gov/budget?year=1 there, See […] there",
    "는https://data.example 입니다, 는[…] 입니다",
    "'Write to info@losangeles.gov, or @TheCity', 'Write to […] or […]'",
    "At www.city.example and data.losangeles.gov, At […] and data.[…].gov",
    "LOS-ANGELES and #losAngeles, […] and #[…]",
    "Five @ a time, Five @ a time"
  })
  void addresses_are_struck(String text, String masked) {
    assertThat(Mask.of(List.of("Los Angeles"), "US").apply(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @DisplayName("A5: a country is struck by its name, the parts of it, and its code in capitals")
  @CsvSource({
    "KR, The Republic of Korea or South Korea (KOR), The Republic of […] or […] ([…])",
    "MM, Myanmar or Burma, […] or […]",
    "BA, Bosnia and Herzegovina, […] and […]",
    "AD, AND so it went and stayed, […] so it went and stayed",
    "XK, In Kosovo, In […]"
  })
  void a_country_is_struck(String country, String text, String masked) {
    assertThat(Mask.of(List.of(), country).apply(text)).isEqualTo(masked);
  }

  @Test
  @DisplayName("A5: a long text without a space is read in no time")
  void a_long_text_without_a_space_is_read_in_no_time() {
    String text = "시".repeat(200_000);

    assertThat(
            assertTimeout(
                Duration.ofSeconds(10), () -> Mask.of(List.of("Los Angeles"), "KR").apply(text)))
        .isEqualTo(text);
  }
}
