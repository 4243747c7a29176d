package org.wego.platform.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Sets words of scripts whose letters change places or stack, which the maker of PDF does not do:
 * Java's own shaper does, with the fonts of the sheets. It needs neither fonts nor fontconfig of
 * the machine, only its FreeType library.
 */
@ApplicationScoped
class Shaper {

  private static final Logger LOG = Logger.getLogger(Shaper.class);

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.LAO,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MYANMAR,
          UnicodeScript.SINHALA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.THAI);

  /** Where Java looks for the file that tells which fonts the machine has. */
  private static final String FONTS_OF_MACHINE = "sun.awt.fontconfig";

  /** So large that no coordinate is rounded: the units in which the fonts are drawn. */
  private static final float UNITS = 1000;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Map<UnicodeScript, Optional<Font>> fonts = new ConcurrentHashMap<>();

  /** Whether letters of the script need to be shaped. */
  static boolean shapes(UnicodeScript script) {
    return SCRIPTS.contains(script);
  }

  /** A word of one script as it is drawn; empty if its font cannot draw it. */
  Optional<ShapedWord> shape(String word) {
    return fonts
        .computeIfAbsent(UnicodeScript.of(word.codePointAt(0)), Shaper::font)
        .filter(font -> font.canDisplayUpTo(word) < 0)
        .map(font -> new ShapedWord(glyphs(font, word), UNITS))
        .filter(shaped -> shaped.width() > 0);
  }

  private static GlyphVector glyphs(Font font, String word) {
    char[] letters = word.toCharArray();
    return font.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private static Optional<Font> font(UnicodeScript script) {
    needNoFontsOfTheMachine();
    Fonts.Face face = Fonts.face(script);
    try (InputStream opened = face.open()) {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, opened).deriveFont(UNITS));
    } catch (IOException | FontFormatException | LinkageError | InternalError e) {
      LOG.errorf(e, "The font %s cannot be shaped: its letters stay in their places", face.file());
      return Optional.empty();
    }
  }

  /** Without it Java asks fontconfig and fails where that finds no font, as in small containers. */
  private static synchronized void needNoFontsOfTheMachine() {
    if (System.getProperty(FONTS_OF_MACHINE) != null) {
      return;
    }
    try {
      Path none = Files.createTempFile("no-fonts", ".properties");
      none.toFile().deleteOnExit();
      Files.writeString(none, "version=1\nsequence.allfonts=default\n");
      System.setProperty(FONTS_OF_MACHINE, none.toString());
    } catch (IOException e) {
      LOG.warn("No file can be made: letters are shaped only if the machine has fonts", e);
    }
  }
}
