package org.wego.platform.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jboss.logging.Logger;

/**
 * The fonts of the sheets, and what they can show. Names come in any script (M13), so each
 * character is set in the first font that has it, and one that none has is told of instead of left
 * out.
 */
@ApplicationScoped
class Fonts {

  private static final Logger LOG = Logger.getLogger(Fonts.class);

  /** In the order in which a character is looked for: the largest, for East Asia, is the last. */
  private static final List<Face> FACES =
      List.of(
          new Face("Noto Sans", 400, "NotoSans-Regular"),
          new Face("Noto Sans", 700, "NotoSans-Bold"),
          script("Arabic"),
          script("Hebrew"),
          script("Armenian"),
          script("Georgian"),
          script("Ethiopic"),
          script("Thai"),
          script("Lao"),
          script("Khmer"),
          script("Myanmar"),
          script("Devanagari"),
          script("Bengali"),
          script("Gujarati"),
          script("Gurmukhi"),
          script("Tamil"),
          script("Telugu"),
          script("Kannada"),
          script("Malayalam"),
          script("Sinhala"),
          new Face("Noto Sans KR", 400, "NotoSansCJKkr-Hangul"),
          new Face("Droid Sans Fallback", 400, "DroidSansFallbackFull"));

  // The directory of an OpenType font: the number of its tables, and an entry for each, by its tag.
  private static final int TABLES_AT = 4;
  private static final int DIRECTORY_AT = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int SUBSTITUTIONS = tag("GSUB");

  /** Whoever reads a font passes over tables of a tag that it does not know. */
  private static final int PASSED_OVER = tag("wego");

  /** Known once a font was first looked into; the fonts themselves are read when they are used. */
  private final BitSet[] characters = new BitSet[FACES.size()];

  /**
   * A font.
   *
   * @param file its name under {@code fonts/}, without the ending
   */
  record Face(String family, int weight, String file) {

    InputStream open() {
      InputStream opened = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf");
      if (opened == null) {
        throw new IllegalStateException("The font " + file + " is missing");
      }
      return opened;
    }

    /**
     * The font without its table of substitutions. Words that need those are shaped before ({@link
     * Shaper}); for all others the renderer would compile a regular expression for each
     * substitution and each piece of text, which is half of the time that a sheet takes.
     */
    InputStream openWithoutSubstitutions() {
      try (InputStream opened = open()) {
        ByteBuffer font = ByteBuffer.wrap(opened.readAllBytes());
        int tables = font.getShort(TABLES_AT);
        for (int table = 0; table < tables; table++) {
          int at = DIRECTORY_AT + table * DIRECTORY_ENTRY;
          if (font.getInt(at) == SUBSTITUTIONS) {
            font.putInt(at, PASSED_OVER);
          }
        }
        return new ByteArrayInputStream(font.array());
      } catch (IOException e) {
        throw new UncheckedIOException("The font " + file + " cannot be read", e);
      }
    }
  }

  /**
   * A text that the faces can show.
   *
   * @param faces those that it needs, in the order in which a character is looked for
   */
  record Legible(String text, List<Face> faces) {}

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  private static Face script(String name) {
    return new Face("Noto Sans " + name, 400, "NotoSans" + name + "-Regular");
  }

  /** The font of a script that is not Latin, Greek, Cyrillic or East Asian. */
  static Face face(UnicodeScript script) {
    String name = script.name();
    return script(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
  }

  /** The text, with what no font has replaced by its code point, as in {@code [U+1F600]}. */
  Legible legible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    Set<Integer> needed = new LinkedHashSet<>(List.of(0, 1));
    Set<String> lacking = new LinkedHashSet<>();
    text.codePoints()
        .forEach(
            c -> {
              int face = Character.isWhitespace(c) ? 0 : faceOf(c);
              if (face >= 0) {
                needed.add(face);
                shown.appendCodePoint(c);
              } else if (Character.getType(c) != Character.FORMAT) {
                String name = "U+%04X".formatted(c);
                shown.append('[').append(name).append(']');
                lacking.add(name);
              }
            });
    if (!lacking.isEmpty()) {
      LOG.warnf("No font has %s: printed as code points", String.join(", ", lacking));
    }
    return new Legible(shown.toString(), needed.stream().sorted().map(FACES::get).toList());
  }

  private int faceOf(int character) {
    for (int face = 0; face < FACES.size(); face++) {
      if (characters(face).get(character)) {
        return face;
      }
    }
    return -1;
  }

  private synchronized BitSet characters(int face) {
    if (characters[face] == null) {
      characters[face] = read(FACES.get(face));
    }
    return characters[face];
  }

  private static BitSet read(Face face) {
    try (InputStream opened = face.open();
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(opened))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      BitSet characters = new BitSet();
      for (int c = 0x20; c <= 0x2FFFF; c++) {
        if (cmap.getGlyphId(c) > 0) {
          characters.set(c);
        }
      }
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + face.file() + " cannot be read", e);
    }
  }
}
