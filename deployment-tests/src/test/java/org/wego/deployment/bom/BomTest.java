package org.wego.deployment.bom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.deployment.Checkout;
import org.wego.deployment.Program;

/** The bill of materials of each program, beside what it was packaged with; with {@code -Pbom}. */
@Tag("bom")
class BomTest {

  static List<String> modules() {
    return Program.MODULES;
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_bill_of_materials_names_every_library_that_is_packaged(String module) {
    JsonNode bom = Checkout.json(module + "/target/quarkus-run-cyclonedx.json");
    Set<String> named = new TreeSet<>();
    for (JsonNode component : bom.get("components")) {
      // Libraries are packaged by the names of their groups, too.
      named.add(
          "%s.%s-%s"
              .formatted(
                  component.path("group").asText(),
                  component.get("name").asText(),
                  component.path("version").asText()));
    }

    List<String> packaged =
        Program.libraries(module).stream()
            .map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
            .toList();

    assertThat(bom.get("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(packaged)
        .hasSizeGreaterThan(100)
        .allSatisfy(library -> assertThat(named).anyMatch(name -> library.startsWith(name)));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_library_is_told_so_that_its_flaws_can_be_looked_up(String module) {
    JsonNode bom = Checkout.json(module + "/target/quarkus-run-cyclonedx.json");

    assertThat(bom.get("components"))
        .filteredOn(component -> component.path("name").asText().equals("quarkus-vertx-http"))
        .isNotEmpty()
        .allSatisfy(
            component ->
                assertThat(component.get("purl").asText())
                    .startsWith("pkg:maven/io.quarkus/quarkus-vertx-http@"));
  }
}
