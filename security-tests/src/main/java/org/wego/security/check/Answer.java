package org.wego.security.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by their names in small letters
 * @param nanos how long it took
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body, long nanos) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The media type without its parameters, empty where there is none. */
  public String type() {
    return header("content-type").orElse("").replaceFirst(";.*", "").strip();
  }

  /** Whether the body says that it is JSON. */
  public boolean isJson() {
    return type().equals("application/json") || type().endsWith("+json");
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * The body as JSON.
   *
   * @return nothing where it is none
   */
  public Optional<JsonNode> json() {
    try {
      return Optional.of(JSON.readTree(text()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
