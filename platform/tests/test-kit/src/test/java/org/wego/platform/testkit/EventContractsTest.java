package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventContractsTest {

  private static final Path CONTRACTS = Path.of("..", "..", "..", "contracts", "events");
  private static final String EXAMPLE = ".example.json";

  @TestFactory
  Stream<DynamicTest> every_example_of_the_repository_keeps_its_contract() throws IOException {
    return examples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    typeOf(file), () -> EventContracts.validate(typeOf(file), read(file))));
  }

  @Test
  void a_payload_with_a_field_too_many_departs_from_its_contract() throws IOException {
    Path file = examples().get(0);
    String more = read(file).replaceFirst("\\{", "{\"surprise\":1,");

    assertThatThrownBy(() -> EventContracts.validate(typeOf(file), more))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("surprise");
  }

  @Test
  void an_empty_payload_says_all_that_is_missing() throws IOException {
    String type = typeOf(examples().get(0));

    assertThatThrownBy(() -> EventContracts.validate(type, "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("departs from its contract")
        .satisfies(
            e ->
                assertThat(e.getMessage().lines().filter(l -> l.startsWith("- ")))
                    .hasSizeGreaterThan(1));
  }

  @Test
  void a_type_without_a_contract_and_a_name_that_is_no_type_are_faults() {
    assertThatThrownBy(() -> EventContracts.validate("org.wego.nowhere.thing-made.v1", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has no contract");
    assertThatThrownBy(() -> EventContracts.validate("thing-made", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("is not org.wego.");
    assertThatThrownBy(() -> EventContracts.validate(typeOf(examples().get(0)), "{"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("is not JSON");
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(CONTRACTS)) {
      List<Path> examples =
          files.filter(file -> file.toString().endsWith(EXAMPLE)).sorted().toList();
      assertThat(examples).isNotEmpty();
      return examples;
    }
  }

  private static String typeOf(Path example) {
    String name = example.getFileName().toString();
    return "org.wego.%s.%s"
        .formatted(
            example.getParent().getFileName(), name.substring(0, name.length() - EXAMPLE.length()));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
