package org.wego.localstack.part;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.wego.localstack.StackException;
import org.wego.localstack.setup.Setup;

/** The gateway's route table with this stack's addresses: those of every replica. */
final class RoutesFile {

  private static final String PACKAGED = "gateway/src/main/resources/routes.yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Setup setup;

  RoutesFile(Setup setup) {
    this.setup = setup;
  }

  /** Puts the present one in the place of the last, as a whole. */
  void write(List<String> services) {
    Path packaged = setup.checkout().resolve(PACKAGED);
    Path file = setup.home().routes();
    try {
      ObjectNode table = (ObjectNode) YAML.readTree(Files.readAllBytes(packaged));
      ObjectNode upstreams = table.putObject("upstreams");
      for (String service : services) {
        ArrayNode addresses = upstreams.putArray(service);
        Parts.replicas(setup, service)
            .forEach(part -> addresses.add("http://localhost:" + setup.ports().through(part)));
      }
      Path next = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      Files.write(next, YAML.writeValueAsBytes(table));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
