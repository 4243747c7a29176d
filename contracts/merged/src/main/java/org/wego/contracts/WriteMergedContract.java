package org.wego.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the merged contract into the archive that the gateway takes it from. */
public final class WriteMergedContract {

  /** In the order in which a newcomer meets them. */
  static final List<String> SERVICES =
      List.of("membership", "fees", "awards", "events", "webhooks");

  static final ObjectMapper JSON = new ObjectMapper();

  /** Every text is quoted: YAML 1.1 would take some for dates, numbers or truth values. */
  static final ObjectMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private WriteMergedContract() {}

  /**
   * @param arguments the folder of the contracts, and the folder to write {@code openapi.json} and
   *     {@code openapi.yaml} to
   */
  public static void main(String... arguments) throws IOException {
    ObjectNode merged = merged(Path.of(arguments[0]));
    Path target = Files.createDirectories(Path.of(arguments[1]));
    Files.write(target.resolve("openapi.json"), JSON.writeValueAsBytes(merged));
    Files.write(target.resolve("openapi.yaml"), YAML.writeValueAsBytes(merged));
  }

  static ObjectNode merged(Path contracts) throws IOException {
    Map<String, ObjectNode> read = new LinkedHashMap<>();
    for (String service : SERVICES) {
      read.put(
          service, (ObjectNode) YAML.readTree(contracts.resolve(service + "-v1.yaml").toFile()));
    }
    return new MergedContract(read).merge();
  }
}
