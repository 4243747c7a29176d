package org.wego.deployment.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The suffix by which kustomize names a generated config map after its content. */
final class ContentHash {

  private static final int LENGTH = 10;

  private ContentHash() {}

  static String of(Map<String, String> data) {
    try {
      String json =
          new ObjectMapper()
              // It leaves the name empty, whatever that is.
              .writeValueAsString(
                  new TreeMap<>(Map.of("kind", "ConfigMap", "name", "", "data", data)))
              // As Go writes JSON.
              .replace("&", "\\u0026")
              .replace("<", "\\u003c")
              .replace(">", "\\u003e");
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      // Letters that could make words, and digits that look like them, are others.
      return HexFormat.of()
          .formatHex(digest)
          .substring(0, LENGTH)
          .replace('0', 'g')
          .replace('1', 'h')
          .replace('3', 'k')
          .replace('a', 'm')
          .replace('e', 't');
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
