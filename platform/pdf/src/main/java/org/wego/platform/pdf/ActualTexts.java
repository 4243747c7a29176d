package org.wego.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Tells readers of screens, and whoever copies from a page, that the words which a document draws
 * are text: they are its only figures.
 */
final class ActualTexts {

  private static final COSName SPAN = COSName.getPDFName(StandardStructureTypes.SPAN);

  /** By the page and the number of the content on it. */
  private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

  private ActualTexts() {}

  static void tell(PDDocument document) throws IOException {
    ActualTexts actual = new ActualTexts();
    actual.tell(document.getDocumentCatalog().getStructureTreeRoot());
    for (PDPage page : document.getPages()) {
      Map<Integer, String> ofPage = actual.texts.get(page.getCOSObject());
      if (ofPage != null) {
        tell(document, page, ofPage);
      }
    }
  }

  private void tell(PDStructureNode node) {
    boolean drawn =
        node instanceof PDStructureElement element
            && StandardStructureTypes.Figure.equals(element.getStructureType());
    if (drawn) {
      tellWord((PDStructureElement) node);
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode child) {
        tell(child);
      }
    }
  }

  private void tellWord(PDStructureElement word) {
    String text = word.getAlternateDescription();
    word.setStructureType(StandardStructureTypes.SPAN);
    word.setActualText(text);
    word.getCOSObject().removeItem(COSName.ALT);
    word.getCOSObject().removeItem(COSName.A);
    for (Object kid : word.getKids()) {
      if (kid instanceof Integer content) {
        add(word.getPage(), content, text);
      } else if (kid instanceof PDMarkedContentReference content) {
        add(content.getPage(), content.getMCID(), text);
      }
    }
  }

  private void add(PDPage page, int content, String text) {
    texts.computeIfAbsent(page.getCOSObject(), unknown -> new HashMap<>()).put(content, text);
  }

  private static void tell(PDDocument document, PDPage page, Map<Integer, String> texts)
      throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator
          && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
          && tokens.get(i - 1) instanceof COSDictionary content
          && texts.containsKey(content.getInt(COSName.MCID))) {
        tokens.set(i - 2, SPAN);
        content.setString(COSName.ACTUAL_TEXT, texts.get(content.getInt(COSName.MCID)));
      }
    }
    PDStream told = new PDStream(document);
    try (OutputStream out = told.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(told);
  }
}
