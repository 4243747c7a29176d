package org.wego.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wego.localstack.Json;

/**
 * A request to the API.
 *
 * @param user whose token goes with it; {@code null} for none
 * @param body {@code null} for none
 * @param shownBody the body as the reader of the demo sees it
 * @param idempotencyKey {@code null} for none
 * @param version the version that it is meant for; {@code null} for any
 * @param shownFields what of the answer the reader sees; all of it when empty
 */
record Call(
    String method,
    String path,
    String user,
    String mediaType,
    byte[] body,
    String shownBody,
    String idempotencyKey,
    Long version,
    List<String> shownFields) {

  static Call get(String path) {
    return to("GET", path);
  }

  static Call post(String path) {
    return to("POST", path);
  }

  static Call put(String path) {
    return to("PUT", path);
  }

  /** A merge patch, given as {@link #json}. */
  static Call patch(String path, long version) {
    return new Call("PATCH", path, null, null, null, null, null, version, List.of());
  }

  private static Call to(String method, String path) {
    return new Call(method, path, null, null, null, null, null, null, List.of());
  }

  Call as(String name) {
    return new Call(
        method, path, name, mediaType, body, shownBody, idempotencyKey, version, shownFields);
  }

  Call json(JsonNode content) {
    try {
      return new Call(
          method,
          path,
          user,
          method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
          Json.MAPPER.writeValueAsBytes(content),
          Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content),
          idempotencyKey,
          version,
          shownFields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree can always be written", e);
    }
  }

  /** A CSV file, of which the first lines are shown. */
  Call csv(String content, int shownLines) {
    long lines = content.lines().count();
    String shown = String.join("\n", content.lines().limit(shownLines).toList());
    return new Call(
        method,
        path,
        user,
        "text/csv",
        content.getBytes(StandardCharsets.UTF_8),
        lines > shownLines ? shown + "\n… and " + (lines - shownLines) + " more lines" : shown,
        idempotencyKey,
        version,
        shownFields);
  }

  Call file(String type, byte[] content) {
    return new Call(
        method,
        path,
        user,
        type,
        content,
        "(" + content.length + " bytes of " + type + ")",
        idempotencyKey,
        version,
        shownFields);
  }

  /** The same once more under this key changes nothing. */
  Call once(String key) {
    return new Call(method, path, user, mediaType, body, shownBody, key, version, shownFields);
  }

  /** Shows these fields of the answer only, where the others tell the reader nothing new. */
  Call showing(String... fields) {
    return new Call(
        method, path, user, mediaType, body, shownBody, idempotencyKey, version, List.of(fields));
  }
}
