package org.wego.faults.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A request through the gateway.
 *
 * @param user of the realm who asks
 * @param method of HTTP
 * @param path below {@code /api/v1}
 * @param type of the body, or null where there is none
 * @param body what is sent, or null
 * @param key its Idempotency-Key, or null where it is only read
 */
public record Request(
    String user, String method, String path, String type, byte[] body, String key) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Request get(String user, String path) {
    return new Request(user, "GET", path, null, null, null);
  }

  /** A POST of JSON, with a key of its own. */
  public static Request post(String user, String path, ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return new Request(user, "POST", path, "application/json", bytes, UUID.randomUUID().toString());
  }

  /** A PUT of JSON. */
  public static Request put(String user, String path, ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return new Request(user, "PUT", path, "application/json", bytes, null);
  }

  /** A POST without a body, with a key of its own. */
  public static Request post(String user, String path) {
    return new Request(user, "POST", path, null, null, UUID.randomUUID().toString());
  }

  /** A file that is sent. */
  public static Request file(String user, String method, String path, byte[] pdf) {
    String key = method.equals("POST") ? UUID.randomUUID().toString() : null;
    return new Request(user, method, path, "application/pdf", pdf, key);
  }

  /** A new object to fill. */
  public static ObjectNode json() {
    return JSON.createObjectNode();
  }

  /** The same as someone sends who does not know the first one's key. */
  public Request withAnotherKey() {
    return new Request(user, method, path, type, body, UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return "%s %s as %s".formatted(method, path, user);
  }
}
