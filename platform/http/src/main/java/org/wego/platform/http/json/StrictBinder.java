package org.wego.platform.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wego.platform.http.HttpConfig;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Reads a body to a tree and a tree to a record. Jackson stops at its first fault, so the tree is
 * walked here, and every fault is answered at once.
 *
 * <p>It is made at the first request: readers are made before the configuration can be read.
 */
@ApplicationScoped
class StrictBinder {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NAME_LENGTH = 1_000;

  private final Validator validator;
  private final ObjectMapper api;
  private final int maxBytes;
  private final ObjectMapper trees;

  StrictBinder(Validator validator, ObjectMapper api, HttpConfig config) {
    this.validator = validator;
    this.api = api;
    this.maxBytes = config.maxJsonBytes();
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxStringLength(maxBytes)
                    .build())
            .build();
    this.trees =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
  }

  /** The tree of a body in UTF-8, which must not be missing. */
  JsonNode read(InputStream body) throws IOException {
    return readIfAny(body)
        .orElseThrow(() -> new ProblemException(PlatformError.BODY_REQUIRED, "Send a JSON body"));
  }

  /** The tree of a body in UTF-8, if there is one. */
  Optional<JsonNode> readIfAny(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new ProblemException(
          PlatformError.BODY_TOO_LARGE, "A JSON body may have at most " + maxBytes + " bytes");
    }
    String text = decode(bytes);
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(trees.readTree(text));
    } catch (JsonProcessingException e) {
      throw new ProblemException(PlatformError.MALFORMED_JSON, whatIsMalformed(e), e);
    }
  }

  <T> T bind(JsonNode tree, Type type) {
    @SuppressWarnings("unchecked")
    T bound = (T) new Binding(validator).bind(tree, type);
    return bound;
  }

  /** The tree of a value as the API shows it. */
  JsonNode toTree(Object value) {
    return api.valueToTree(value);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(PlatformError.MALFORMED_JSON, "The body is not UTF-8", e);
    }
  }

  /** Says where, and only in our own words: the parser's may name its classes. */
  private static String whatIsMalformed(JsonProcessingException e) {
    String what =
        e.getOriginalMessage().startsWith("Duplicate field")
            ? "A field occurs twice"
            : "The body cannot be read as JSON";
    return e.getLocation() == null
        ? what
        : what
            + ", near line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr();
  }
}
