package org.wego.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M8: how names are compared")
class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "San Fernando, La Union | San Fernando La Union",
        "São Paulo | SAO PAULO",
        "Thua Thiên Huê | thua thien hue",
        "Huế | hue",
        "Beyoğlu | BEYOGLU",
        "Diyarbakır | Diyarbakir",
        "İzmir | izmir",
        "Straße | STRASSE",
        "Straße | STRAẞE",
        "Ｔｏｋｙｏ | Tokyo",
        "ΑΘΗΝΑΣ | Αθηνάς",
        "서울 | 서울"
      })
  void case_accents_and_punctuation_do_not_matter(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Khartoum State, Khartoum Locality",
    "Dhaka North, Dhaka South",
    "Gadarif City, Gadarif State",
    "서울, 부산"
  })
  void different_names_stay_different(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void a_name_without_letters_and_digits_has_no_key() {
    assertThat(NameKey.of("— !? —")).isEmpty();
  }

  @Test
  void a_key_stays_what_it_is() {
    String key = NameKey.of("San Fernando, La Unión 2");

    assertThat(key).isEqualTo("sanfernandolaunion2");
    assertThat(NameKey.of(key)).isEqualTo(key);
  }
}
