package org.wego.fees.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader sees it: its text, its glyphs, where they stand, its picture. */
final class PdfPage {

  private static final Path PICTURES = Path.of("target", "pdf");

  private final byte[] bytes;

  PdfPage(byte[] bytes) {
    this.bytes = bytes;
  }

  String text() {
    return read(document -> new PDFTextStripper().getText(document));
  }

  int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  List<String> fonts() {
    return read(
        document -> {
          List<String> names = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
              names.add(page.getResources().getFont(name).getName());
            }
          }
          return names;
        });
  }

  /** Every glyph is in a font that the document brings, is there, and stands on its page. */
  PdfPage showsAllWithinItsPages() {
    read(
        document -> {
          for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
              PDFont font = page.getResources().getFont(name);
              assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
          }
          List<TextPosition> glyphs = new ArrayList<>();
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
              glyphs.add(glyph);
              super.processTextPosition(glyph);
            }
          }.getText(document);
          assertThat(glyphs)
              .isNotEmpty()
              .allSatisfy(
                  glyph -> {
                    assertThat(glyph.getCharacterCodes()).as(glyph.getUnicode()).doesNotContain(0);
                    assertThat(glyph.getXDirAdj()).as(glyph.getUnicode()).isGreaterThanOrEqualTo(0);
                    assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj())
                        .as(glyph.getUnicode())
                        .isLessThanOrEqualTo(glyph.getPageWidth());
                    assertThat(glyph.getYDirAdj())
                        .as(glyph.getUnicode())
                        .isBetween(0f, glyph.getPageHeight());
                  });
          return glyphs.size();
        });
    return this;
  }

  /** Leaves pictures of the pages where the build leaves what it makes, to be looked at. */
  PdfPage picture(String name) {
    read(
        document -> {
          Files.createDirectories(PICTURES);
          Files.write(PICTURES.resolve(name + ".pdf"), bytes);
          for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 110);
            ImageIO.write(
                image, "png", PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
          }
          return name;
        });
    return this;
  }

  private interface Reading<T> {
    T of(PDDocument document) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return reading.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
