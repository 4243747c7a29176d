package org.wego.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds what a service publishes against the event contracts of the repository, the JSON Schemas
 * below {@code contracts/events}.
 *
 * <p>The schema of type {@code org.wego.<service>.<event>.v<n>} is the file {@code
 * <service>/<event>.v<n>.schema.json}. A type without a file is a fault: nothing is published
 * without a contract.
 */
public final class EventContracts {

  private static final Path FOLDER = folder();
  private static final Pattern TYPE = Pattern.compile("org\\.wego\\.([a-z-]+)\\.([a-z-]+\\.v\\d+)");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<Path, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private EventContracts() {}

  /** Fails with every departure from the contract when the payload is not as the type has it. */
  public static void validate(String type, String json) {
    try {
      validate(type, MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError("The payload of " + type + " is not JSON: " + json, e);
    }
  }

  /** As {@link #validate(String, String)}. */
  public static void validate(String type, JsonNode payload) {
    Set<ValidationMessage> departures = schemaOf(type).validate(payload);
    if (!departures.isEmpty()) {
      throw new AssertionError(
          "The payload of %s departs from its contract:%n%s%n%s"
              .formatted(
                  type,
                  departures.stream()
                      .map(departure -> "- " + departure.getMessage())
                      .sorted()
                      .collect(Collectors.joining(System.lineSeparator())),
                  payload.toPrettyString()));
    }
  }

  private static JsonSchema schemaOf(String type) {
    Matcher name = TYPE.matcher(type);
    if (!name.matches()) {
      throw new AssertionError(type + " is not org.wego.<service>.<event>.v<number>");
    }
    Path file = FOLDER.resolve(name.group(1)).resolve(name.group(2) + ".schema.json");
    if (!Files.isRegularFile(file)) {
      throw new AssertionError(type + " has no contract: " + file + " does not exist");
    }
    return SCHEMAS.computeIfAbsent(file, EventContracts::load);
  }

  /** Loaded by address, since the schemas refer to each other by relative paths. */
  private static JsonSchema load(Path file) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SchemaLocation.of(file.toUri().toString()), config);
  }

  private static Path folder() {
    Path start = Path.of("").toAbsolutePath();
    for (Path parent = start; parent != null; parent = parent.getParent()) {
      Path candidate = parent.resolve("contracts").resolve("events");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("No folder contracts/events above " + start);
  }
}
