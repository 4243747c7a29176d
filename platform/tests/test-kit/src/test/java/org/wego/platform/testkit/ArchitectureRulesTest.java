package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {

  private static final String ROOT = "org.wego.platform.testkit.architecture";

  @TestFactory
  Stream<DynamicTest> the_test_kit_and_the_servers_keep_the_rules_of_the_platform() {
    return Stream.of("org.wego.platform.testkit", "org.wego.platform.servers")
        .flatMap(root -> ArchitectureRules.ofPlatform(root).tests());
  }

  @Test
  void a_service_that_keeps_the_rules_passes() {
    String root = ROOT + ".good";

    assertThat(messages(ArchitectureRules.ofService(root, classesOf(root))).values())
        .hasSize(8)
        .containsOnly("");
  }

  @Test
  void every_departure_is_told() {
    String root = ROOT + ".bad";

    Map<String, String> messages = messages(ArchitectureRules.ofService(root, classesOf(root)));

    assertThat(find(messages, "a name says")).contains("AlphaManagerImpl");
    assertThat(find(messages, "the time comes"))
        .contains("java.time.LocalDate.now()")
        .contains("java.time.Instant.now()");
    assertThat(find(messages, "never the reverse")).contains("AlphaResponse");
    assertThat(find(messages, "neither HTTP nor Kafka")).contains("jakarta.ws.rs.core.Response");
    assertThat(find(messages, "fields of entities")).contains("Alpha.open");
    assertThat(find(messages, "not by setters")).contains("setOpen");
    assertThat(find(messages, "features meet")).contains("InvoiceReader").contains("Alpha");
    assertThat(messages(ArchitectureRules.ofPlatform(root, classesOf(root))))
        .hasEntrySatisfying(
            "the platform knows no domain noun",
            message -> assertThat(message).contains("InvoiceReader"));
  }

  @Test
  void a_rule_that_finds_nothing_to_look_at_fails() {
    String root = ROOT + ".nowhere";

    assertThat(messages(ArchitectureRules.ofService(root, classesOf(root))).values())
        .allSatisfy(message -> assertThat(message).contains("failed to check any classes"));
    assertThatThrownBy(
            () ->
                ArchitectureRules.ofProcess(root)
                    .tests()
                    .findFirst()
                    .orElseThrow()
                    .getExecutable()
                    .execute())
        .isInstanceOf(AssertionError.class);
  }

  private static JavaClasses classesOf(String root) {
    return new ClassFileImporter().importPackages(root);
  }

  private static Map<String, String> messages(ArchitectureRules rules) {
    Map<String, String> messages = new LinkedHashMap<>();
    rules.tests().forEach(test -> messages.put(test.getDisplayName(), messageOf(test)));
    return messages;
  }

  private static String messageOf(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return "";
    } catch (AssertionError violation) {
      return violation.getMessage();
    } catch (Throwable broken) {
      throw new IllegalStateException(test.getDisplayName() + " could not be checked", broken);
    }
  }

  private static String find(Map<String, String> messages, String part) {
    return messages.entrySet().stream()
        .filter(entry -> entry.getKey().contains(part))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
