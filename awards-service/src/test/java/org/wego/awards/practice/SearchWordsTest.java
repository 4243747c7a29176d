package org.wego.awards.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  @DisplayName("A10: words are compared without case, accents and signs")
  void words_are_compared_without_case_accents_and_signs() {
    assertThat(SearchWords.of("m-Voting in Huế", null, "HUE, again!"))
        .containsExactly("m", "voting", "in", "hue", "again");
    assertThat(SearchWords.of("--- ", "")).isEmpty();
  }

  @Test
  @DisplayName("A10: a search asks for the beginnings of words, and nothing in it is an operator")
  void a_search_asks_for_the_beginnings_of_words() {
    assertThat(SearchWords.query("open & !'data'|:*")).isEqualTo("'open':* & 'data':*");
  }

  @Test
  @DisplayName("A10: a word beyond all measure is cut, never in the middle of a character")
  void a_long_word_is_cut() {
    String word = SearchWords.of("x" + "𝟙".repeat(5) + "𐐀".repeat(300)).get(0);

    assertThat(word.codePointCount(0, word.length())).isLessThanOrEqualTo(101);
    assertThat(Character.isHighSurrogate(word.charAt(word.length() - 1))).isFalse();
  }
}
