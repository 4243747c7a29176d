package org.wego.platform.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the objects that {@link ShapedText} has put into a sheet. */
@ApplicationScoped
class ShapedWordDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

  @Inject Shaper shaper;

  @Override
  public boolean isReplacedObject(Element object) {
    return ShapedText.CLASS.equals(object.getAttribute("class"));
  }

  @Override
  public FSObjectDrawer createDrawer(Element object) {
    return this;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element object,
      double x,
      double y,
      double width,
      double height,
      OutputDevice output,
      RenderingContext context,
      int dotsPerPixel) {
    shaper
        .shape(object.getAttribute("alt"))
        .ifPresent(
            word -> {
              double size = width / dotsPerPixel / word.width();
              int room = (int) Math.ceil(size);
              output.drawWithGraphics(
                  (float) (x - room * dotsPerPixel),
                  (float) (y - room * dotsPerPixel),
                  room * 2 + (int) Math.ceil(size * word.width()),
                  room * 2 + (int) Math.ceil(size * (word.above() + word.below())),
                  graphics ->
                      draw(graphics, word, size, room, color(object, (PdfBoxOutputDevice) output)));
            });
    return null;
  }

  /** Marks may stand out of the place of a word, so that there is room around it. */
  private static void draw(
      Graphics2D graphics, ShapedWord word, double size, int room, Color color) {
    graphics.setColor(color);
    graphics.translate(room, room + size * word.above());
    graphics.scale(size, size);
    graphics.fill(word.outline());
  }

  private static Color color(Element object, PdfBoxOutputDevice output) {
    FSRGBColor color = (FSRGBColor) output.getSharedContext().getStyle(object).getColor();
    return new Color(color.getRed(), color.getGreen(), color.getBlue());
  }
}
