package org.wego.platform.http.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.wego.platform.http.Digests;
import org.wego.platform.http.Scalars;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Writes and reads the cursors of one list in one order with one set of filters. A cursor is a
 * digest of these and the last row's sort values; it holds nothing secret and nothing trusted.
 */
final class Cursors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIGEST_LENGTH = 12;

  private final String binding;

  Cursors(String boundTo) {
    byte[] digest = Digests.sha256(boundTo.getBytes(StandardCharsets.UTF_8));
    this.binding = Base64.getUrlEncoder().encodeToString(digest).substring(0, DIGEST_LENGTH);
  }

  String encode(List<Object> values) {
    List<String> texts = new ArrayList<>();
    texts.add(binding);
    values.forEach(value -> texts.add(value == null ? null : toText(value)));
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of strings is always JSON", e);
    }
  }

  /** What a cursor holds for one sort key. */
  record Part(Class<?> type, boolean nullable) {}

  List<Object> decode(String cursor, List<Part> parts) {
    try {
      String[] texts = JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
      if (texts == null || texts.length != parts.size() + 1 || !binding.equals(texts[0])) {
        throw invalid(null);
      }
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        values.add(toValue(texts[i + 1], parts.get(i)));
      }
      return values;
    } catch (IOException | IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  private static ProblemException invalid(Exception cause) {
    return new ProblemException(
        PlatformError.CURSOR_INVALID,
        "Begin again without a cursor: this one belongs to another list, order or filter",
        cause);
  }

  private static String toText(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** Read as strictly as a parameter: whoever takes a cursor apart may put anything into it. */
  private static Object toValue(String text, Part part) {
    if (text == null) {
      if (part.nullable()) {
        return null;
      }
      throw invalid(null);
    }
    return Scalars.read(
        text,
        part.type(),
        (code, detail) -> {
          throw invalid(null);
        });
  }
}
