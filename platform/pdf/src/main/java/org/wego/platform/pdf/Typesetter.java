package org.wego.platform.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes PDF of a sheet: tagged for readers of screens, with every font in it. The same sheet gives
 * the same bytes, so that its hash tells whether anything has changed.
 */
@ApplicationScoped
public class Typesetter {

  /** A document tells when its content was made, not when its bytes were. */
  private static final long NO_TIME = 0;

  /** Where the style names the fonts; what people entered has no such quotes once it is HTML. */
  private static final String FONTS = "\"$fonts$\"";

  static {
    XRLog.setLoggerImpl(new RendererLog());
  }

  private final Fonts fonts;
  private final ShapedText shaped;
  private final ShapedWordDrawer drawer;
  private final Places places;

  @Inject
  Typesetter(Fonts fonts, ShapedText shaped, ShapedWordDrawer drawer, PdfConfig config) {
    this.fonts = fonts;
    this.shaped = shaped;
    this.drawer = drawer;
    this.places = new Places(config.atOnce(), config.patience());
  }

  /**
   * The PDF of a filled template of XHTML.
   *
   * @throws org.wego.platform.problem.ProblemException of {@code UNAVAILABLE}, when so many others
   *     are being made that its turn does not come within {@code wego.pdf.patience}
   */
  public byte[] typeset(TemplateInstance sheet) {
    Fonts.Legible legible =
        fonts.legible(Normalizer.normalize(sheet.render(), Normalizer.Form.NFC));
    String html = shaped.withObjects(legible.text()).replace(FONTS, families(legible.faces()));
    return places.take(
        () -> {
          try {
            return toPdf(html, legible.faces());
          } catch (IOException e) {
            throw new UncheckedIOException("A sheet cannot be made", e);
          }
        });
  }

  private static String families(List<Fonts.Face> faces) {
    return faces.stream()
        .map(face -> "'" + face.family() + "'")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private byte[] toPdf(String html, List<Fonts.Face> faces) throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .useFastMode()
            .usePdfUaAccessibility(true)
            .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
            .useUnicodeBidiReorderer(new ICUBidiReorderer())
            .defaultTextDirection(TextDirection.LTR)
            .useObjectDrawerFactory(drawer)
            .withProducer("WeGO")
            // A sheet is complete: nothing is fetched, whatever it should come to hold.
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withHtmlContent(html, null);
    faces.forEach(
        face ->
            builder.useFont(
                face::openWithoutSubstitutions,
                face.family(),
                face.weight(),
                FontStyle.NORMAL,
                true));
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      PDDocument document = renderer.createPDFKeepOpen();
      ActualTexts.tell(document);
      Calendar never = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      never.setTimeInMillis(NO_TIME);
      document.getDocumentInformation().setCreationDate(never);
      document.getDocumentInformation().setModificationDate(never);
      document.setDocumentId(NO_TIME);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
