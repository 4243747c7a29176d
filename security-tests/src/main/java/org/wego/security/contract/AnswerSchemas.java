package org.wego.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of a contract, to hold answers against: more strictly than they say, for what they do
 * not name is a departure, too.
 */
public final class AnswerSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOLD = 5;

  /** No such host exists; nobody asks it. */
  private static final String DOCUMENT = "https://contract.invalid/";

  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchemaFactory factory;
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  AnswerSchemas(JsonNode named) {
    ObjectNode document = JSON.createObjectNode();
    document.set("$defs", closed(named.deepCopy()));
    // One document that all refer to, read once: each schema with all others in it fills any heap.
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
  }

  /** The reference to the schema of this name. */
  static String reference(String name) {
    return DOCUMENT + "#/$defs/" + name;
  }

  /**
   * Where the value departs from the schema, the first few places.
   *
   * @param schema a node of the contract; an equal one is read once
   */
  public List<String> departures(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(departure -> departure.getMessage())
        .sorted()
        .limit(TOLD)
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    return factory.getSchema(closed(schema.deepCopy()), WITH_FORMATS);
  }

  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")
        && !object.has("allOf")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(AnswerSchemas::closed);
    return schema;
  }
}
