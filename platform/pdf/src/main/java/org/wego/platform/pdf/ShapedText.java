package org.wego.platform.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the words of a sheet that need the {@link Shaper} and puts objects into their places, with
 * the word as their text: it is drawn where the line breaker has put them.
 */
@ApplicationScoped
class ShapedText {

  static final String CLASS = "shaped";

  /** In sizes of the font: words that are longer may go on in the next line. */
  private static final double LONG = 16;

  /** Names of the signs that put the next consonant under or beside the one before. */
  private static final Pattern JOINS = Pattern.compile("VIRAMA|AL-LAKUNA|COENG");

  private static final String BODY = "<body>";

  @Inject Shaper shaper;

  /** The sheet, with the words in the text of its body replaced. */
  String withObjects(String html) {
    StringBuilder replaced = new StringBuilder(html.length());
    int at = Math.max(0, html.indexOf(BODY));
    replaced.append(html, 0, at);
    while (at < html.length()) {
      char next = html.charAt(at);
      int end;
      if (next == '<') {
        end = html.indexOf('>', at) + 1;
        replaced.append(html, at, end);
      } else if (Shaper.shapes(UnicodeScript.of(html.codePointAt(at)))) {
        end = endOfRun(html, at);
        appendWords(replaced, html.substring(at, end));
      } else {
        end = at + 1;
        replaced.append(next);
      }
      at = end;
    }
    return replaced.toString();
  }

  private static int endOfRun(String text, int start) {
    UnicodeScript script = UnicodeScript.of(text.codePointAt(start));
    int end = start;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      UnicodeScript its = UnicodeScript.of(letter);
      if (its != script && its != UnicodeScript.INHERITED) {
        break;
      }
      end += Character.charCount(letter);
    }
    return end;
  }

  private void appendWords(StringBuilder replaced, String run) {
    for (String word : words(run)) {
      List<String> parts = shaper.shape(word).map(s -> parts(word, s)).orElse(List.of(word));
      for (String part : parts) {
        replaced.append(shaper.shape(part).map(shaped -> object(part, shaped)).orElse(part));
      }
    }
  }

  private static String object(String word, ShapedWord shaped) {
    return String.format(
        Locale.ROOT,
        "<object class=\"%s\" alt=\"%s\" style=\"width: %.4fem; height: %.4fem;"
            + " vertical-align: %.4fem\"></object>",
        CLASS,
        word,
        shaped.width(),
        shaped.above() + shaped.below(),
        -shaped.below());
  }

  /** Where the script allows a line to end: some write no spaces. */
  private static List<String> words(String run) {
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(run);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(run.substring(start, end));
      start = end;
    }
    return words;
  }

  private static List<String> parts(String word, ShapedWord shaped) {
    if (shaped.width() <= LONG) {
      return List.of(word);
    }
    int most = (int) (word.length() * LONG / shaped.width());
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = 1; end < word.length(); end++) {
      if (end - start >= most && startsSyllable(word, end)) {
        parts.add(word.substring(start, end));
        start = end;
      }
    }
    parts.add(word.substring(start));
    return parts;
  }

  /** A letter that neither hangs on the one before it nor is joined by it. */
  private static boolean startsSyllable(String word, int at) {
    int before = word.codePointBefore(at);
    return Character.isLetter(word.codePointAt(at))
        && Character.getType(before) != Character.FORMAT
        && !standsBeforeItsConsonant(before)
        && !JOINS.matcher(Character.getName(before)).find();
  }

  /** A vowel of Thai or Lao. */
  private static boolean standsBeforeItsConsonant(int letter) {
    return letter >= 0x0E40 && letter <= 0x0E44 || letter >= 0x0EC0 && letter <= 0x0EC4;
  }
}
