package org.wego.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignedFormTest {

  private final String pdf =
      new String(
          SignedForm.pdf(List.of("City: Busan (Korea)", "Date: 2026-11-26")),
          StandardCharsets.ISO_8859_1);

  @Test
  void it_is_a_pdf_with_the_lines_on_its_page() {
    assertThat(pdf).startsWith("%PDF-1.4\n").endsWith("%%EOF\n");
    assertThat(pdf).contains("(City: Busan \\(Korea\\)) Tj").contains("(Date: 2026-11-26) Tj");
  }

  @Test
  void its_table_points_to_every_object() {
    Matcher entry = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
    int object = 0;
    while (entry.find()) {
      object++;
      assertThat(pdf.substring(Integer.parseInt(entry.group(1)))).startsWith(object + " 0 obj");
    }
    assertThat(object).isEqualTo(5);

    Matcher table = Pattern.compile("startxref\\n(\\d+)\\n").matcher(pdf);
    assertThat(table.find()).isTrue();
    assertThat(pdf.substring(Integer.parseInt(table.group(1)))).startsWith("xref\n0 6\n");
  }

  @Test
  void the_length_of_the_page_is_right() {
    Matcher stream =
        Pattern.compile("/Length (\\d+) >>\\nstream\\n(.*?)\\nendstream", Pattern.DOTALL)
            .matcher(pdf);
    assertThat(stream.find()).isTrue();
    assertThat(stream.group(2)).hasSize(Integer.parseInt(stream.group(1)));
  }
}
