package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader sees it: its text, its glyphs, where they stand, its picture. */
public final class PdfPage {

  private static final Path PICTURES = Path.of("target", "pdf");

  /** 17 of the 18 mm, in points. */
  private static final int MARGIN = 48;

  private static final int WHITE = 0xFFFFFFFF;

  private final byte[] bytes;

  public PdfPage(byte[] bytes) {
    this.bytes = bytes;
  }

  public String text() {
    return read(document -> new PDFTextStripper().getText(document));
  }

  /** The words that are drawn, as readers of screens are told of them. */
  public String told() {
    return read(
        document -> {
          StringBuilder told = new StringBuilder();
          tell(document.getDocumentCatalog().getStructureTreeRoot(), told);
          return told.toString();
        });
  }

  private static void tell(PDStructureNode node, StringBuilder told) {
    if (node instanceof PDStructureElement element && element.getActualText() != null) {
      assertThat(element.getStructureType()).isEqualTo("Span");
      told.append(element.getActualText());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode child) {
        tell(child, told);
      }
    }
  }

  /** Whoever copies from the pages, which are not read with their structure, gets the same. */
  public String copied() {
    return read(
        document -> {
          StringBuilder copied = new StringBuilder();
          for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().stream()
                .map(PDMarkedContent::getActualText)
                .filter(Objects::nonNull)
                .forEach(copied::append);
          }
          return copied.toString();
        });
  }

  /** Nothing is drawn left or right of where text may stand. */
  public PdfPage showsNothingInItsMargins() {
    read(
        document -> {
          for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 72);
            for (int y = 0; y < image.getHeight(); y++) {
              for (int x = 0; x < MARGIN; x++) {
                assertThat(image.getRGB(x, y)).isEqualTo(WHITE);
                assertThat(image.getRGB(image.getWidth() - 1 - x, y)).isEqualTo(WHITE);
              }
            }
          }
          return document;
        });
    return this;
  }

  public int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  public List<String> fonts() {
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
  public PdfPage showsAllWithinItsPages() {
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
  public PdfPage picture(String name) {
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
