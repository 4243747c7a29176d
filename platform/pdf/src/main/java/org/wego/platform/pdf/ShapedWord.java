package org.wego.platform.pdf;

import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * A word whose letters stand where its script wants them, in parts of the size of the font.
 *
 * @param outline from the start of the base line, y downwards
 * @param width to where the next word starts
 * @param above the base line
 * @param below the base line
 */
record ShapedWord(Shape outline, double width, double above, double below) {

  /** What a line of text takes, so that a line of drawn words is no lower. */
  private static final double ABOVE = 1.09;

  private static final double BELOW = 0.31;

  ShapedWord(GlyphVector glyphs, double units) {
    this(
        AffineTransform.getScaleInstance(1 / units, 1 / units)
            .createTransformedShape(glyphs.getOutline()),
        glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / units);
  }

  private ShapedWord(Shape outline, double width) {
    this(outline, width, outline.getBounds2D());
  }

  private ShapedWord(Shape outline, double width, Rectangle2D bounds) {
    this(outline, width, Math.max(ABOVE, -bounds.getMinY()), Math.max(BELOW, bounds.getMaxY()));
  }
}
