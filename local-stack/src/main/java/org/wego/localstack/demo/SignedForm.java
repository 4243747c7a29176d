package org.wego.localstack.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An application form of one page as a PDF file, written by hand: it takes a few lines only. */
final class SignedForm {

  private static final int LEFT = 72;
  private static final int TOP = 760;
  private static final int LINE_HEIGHT = 24;

  private SignedForm() {}

  /** The page with these lines, in letters of ISO 8859-1. */
  static byte[] pdf(List<String> lines) {
    StringBuilder page =
        new StringBuilder("BT /F1 14 Tf %d TL %d %d Td".formatted(LINE_HEIGHT, LEFT, TOP));
    lines.forEach(line -> page.append(" (").append(escaped(line)).append(") Tj T*"));
    page.append(" ET");
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");

    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(file, "%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (String object : objects) {
      offsets.add(file.size());
      write(file, "%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), object));
    }
    int table = file.size();
    write(file, "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    offsets.forEach(offset -> write(file, String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
    write(
        file,
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return file.toByteArray();
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
