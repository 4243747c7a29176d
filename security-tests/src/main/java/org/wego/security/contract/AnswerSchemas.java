package org.wego.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of a contract, to hold answers against: more strictly than they say, for what they do
 * not name is a departure, too.
 */
public final class AnswerSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOLD = 5;
  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode named;
  private final Map<JsonNode, JsonSchema> compiled =
      Collections.synchronizedMap(new IdentityHashMap<>());

  AnswerSchemas(JsonNode named) {
    this.named = closed(named.deepCopy());
  }

  /**
   * Where the value departs from the schema, the first few places.
   *
   * @param schema a node of the contract, by which it is known again
   */
  public List<String> departures(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(departure -> departure.getMessage())
        .sorted()
        .limit(TOLD)
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("allOf").add(closed(schema.deepCopy()));
    root.set("$defs", named);
    JsonSchema compiledSchema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(root, WITH_FORMATS);
    // Before several threads use it.
    compiledSchema.initializeValidators();
    return compiledSchema;
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
