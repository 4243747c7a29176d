package org.wego.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapedTextTest {

  private static final Pattern OBJECT =
      Pattern.compile(
          "<object class=\"shaped\" alt=\"([^\"]+)\" style=\"width: ([0-9.]+)em;[^>]*>");

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Shaper shaper = new Shaper();
  private final ShapedText text = new ShapedText();

  ShapedTextTest() {
    text.shaper = shaper;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "সিটি",
        "මාතලේ",
        "ශ්‍රී",
        "கோயம்",
        "ភ្នំពេញ",
        "နေပြည်တော်",
        "माडौं",
        "ที่นี้",
        "ທີ່",
        "સિટી",
        "ਸਿਟੀ",
        "ಬೆಂಗಳೂರು",
        "హైదరాబాదు",
        "കൊച്ചി",
      })
  @DisplayName("M13: letters stand where the layout of Java puts them, not in their stored order")
  void letters_stand_where_the_layout_of_java_puts_them(String word) throws Exception {
    ShapedWord shaped = shaper.shape(word).orElseThrow();

    Font font = font(UnicodeScript.of(word.codePointAt(0)));
    Shape laidOut = new TextLayout(word, font, EXACT).getOutline(null);
    Shape inStoredOrder = font.createGlyphVector(EXACT, word).getOutline();
    assertThat(difference(shaped, laidOut)).isCloseTo(0, within(1.0));
    assertThat(difference(shaped, inStoredOrder)).isGreaterThan(10);
  }

  @Test
  @DisplayName("M13: only words that need it are drawn, others stay text, as do spaces and marks")
  void only_words_that_need_it_are_drawn() {
    String plain = "<body class='සිංහල'><p>Seoul 서울 東京 القاهرة Київ, ኢትዮጵያ &amp; Հայ</p></body>";
    assertThat(text.withObjects(plain)).isEqualTo(plain);
    assertThat(objects("<title>ঢাকা</title><body><p>Dhaka (ঢাকা সিটি), ভবন 5</p></body>"))
        .isEqualTo("<title>ঢাকা</title><body><p>Dhaka ({ঢাকা} {সিটি}), {ভবন} 5</p></body>");
  }

  @Test
  @DisplayName("M13: long words may go on in the next line, between words or syllables")
  void long_words_may_go_on_in_the_next_line() {
    assertThat(objects("<body>กรุงเทพมหานคร</body>")).isEqualTo("<body>{กรุงเทพมหานคร}</body>");
    String longest = "ময়মনসিংহস্ক্রিপ্ট".repeat(10);
    assertThat(objects("<body>" + longest + "</body>").replaceAll("[{}]", ""))
        .isEqualTo("<body>" + longest + "</body>");
    assertThat(OBJECT.matcher(text.withObjects("<body>" + longest + "</body>")).results())
        .hasSizeGreaterThan(3)
        .allSatisfy(object -> assertThat(width(object)).isLessThan(20))
        .allSatisfy(object -> assertThat(object.group(1)).matches("\\p{L}.*"))
        .noneSatisfy(object -> assertThat(object.group(1)).endsWith("্"));
  }

  private String objects(String html) {
    return OBJECT
        .matcher(text.withObjects(html))
        .replaceAll(object -> "{" + object.group(1) + "}")
        .replace("</object>", "");
  }

  private static double width(MatchResult object) {
    return Double.parseDouble(object.group(2));
  }

  private static Font font(UnicodeScript script) throws Exception {
    try (InputStream opened = Fonts.face(script).open()) {
      return Font.createFont(Font.TRUETYPE_FONT, opened).deriveFont(1000f);
    }
  }

  /** How far the corners of the outlines lie apart at most, or that they have not as many. */
  private static double difference(ShapedWord word, Shape other) {
    List<double[]> its = corners(word.outline(), AffineTransform.getScaleInstance(1000, 1000));
    List<double[]> others = corners(other, null);
    if (its.size() != others.size()) {
      return Double.MAX_VALUE;
    }
    double most = 0;
    for (int i = 0; i < its.size(); i++) {
      for (int j = 0; j < 6; j++) {
        most = Math.max(most, Math.abs(its.get(i)[j] - others.get(i)[j]));
      }
    }
    return most;
  }

  private static List<double[]> corners(Shape shape, AffineTransform transform) {
    List<double[]> corners = new ArrayList<>();
    for (PathIterator at = shape.getPathIterator(transform); !at.isDone(); at.next()) {
      double[] corner = new double[6];
      at.currentSegment(corner);
      corners.add(corner);
    }
    return corners;
  }
}
