package org.wego.awards.review;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(Mask.of(List.of(name)).apply(text)).isEqualTo(masked);
  }

  @Test
  @DisplayName("A5: a name within a longer one leaves no part of it")
  void the_longest_name_goes_first() {
    Mask mask = Mask.of(Arrays.asList("York", null, "New York"));

    assertThat(mask.apply("New York, York")).isEqualTo("[…], […]");
    assertThat(mask.apply(null)).isNull();
    assertThat(Mask.none().apply("York")).isEqualTo("York");
    assertThat(Mask.country("KR")).isEqualTo("South Korea");
  }
}
