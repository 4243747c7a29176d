package org.wego.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of an OpenAPI document, to hold JSON against: more strictly than they say, for what
 * they do not name is a departure, too.
 */
final class ContractSchemas {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  /** No such host exists; nobody asks it. */
  private static final String DOCUMENT = "https://contract.invalid/";

  private final JsonSchemaFactory factory;
  private final Map<JsonNode, JsonSchema> compiled = new IdentityHashMap<>();

  /**
   * @param contract as {@link #rebased} gives it
   */
  ContractSchemas(JsonNode contract) {
    ObjectNode document = MAPPER.createObjectNode();
    document.set("$defs", closed(contract.path("components").path("schemas").deepCopy()));
    // One document that all refer to, read once: with each schema all others would be read again.
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
  }

  /** The text of a document whose schemas refer to each other as parts of one JSON schema. */
  static String rebased(String contract) {
    return contract.replace("#/components/schemas/", DOCUMENT + "#/$defs/");
  }

  /**
   * Where the value departs from the schema.
   *
   * @param schema a node of the contract, by which it is known again
   */
  List<String> departures(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(departure -> departure.getMessage())
        .sorted()
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
    schema.forEach(ContractSchemas::closed);
    return schema;
  }
}
