package org.wego.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.deployment.Checkout;

/** Whoever is called by an alert finds what to do. */
class AlertsTest {

  private static final String FILE = "observability/alerts/wego.yaml";
  private static final Pattern ENTRY = Pattern.compile("(?m)^### (\\w+)$");

  @Test
  void an_alert_says_how_grave_it_is_what_it_is_and_where_to_read_on() {
    AlertRules rules = new AlertRules(Checkout.yaml(FILE));

    assertThat(rules.faults()).isEmpty();
    assertThat(rules.names()).isNotEmpty();
    assertThat(Checkout.files("observability/alerts")).containsExactly(FILE);
  }

  static Stream<Consumer<ObjectNode>> wrong() {
    return Stream.of(
        rule -> rule.put("fro", "5m"),
        rule -> rule.put("for", "5 minutes"),
        rule -> rule.remove("expr"),
        rule -> rule.put("alert", "wego_errors"),
        rule -> ((ObjectNode) rule.path("labels")).put("severity", "urgent"),
        rule -> ((ObjectNode) rule.path("labels")).put("team", "a"),
        rule -> ((ObjectNode) rule.path("annotations")).remove("summary"),
        rule -> ((ObjectNode) rule.path("annotations")).put("runbook_url", "docs/runbook.md"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void one_that_is_wrong_is_found(Consumer<ObjectNode> change) {
    JsonNode file = Checkout.yaml(FILE);
    change.accept((ObjectNode) file.path("groups").path(0).path("rules").path(0));

    assertThat(new AlertRules(file).faults()).isNotEmpty();
  }

  @Test
  void the_runbook_has_an_entry_for_each_and_for_no_other() {
    assertThat(entries().keySet()).isEqualTo(new AlertRules(Checkout.yaml(FILE)).names());
  }

  @Test
  void an_entry_says_what_it_means_where_to_look_and_how_it_is_cured() {
    assertThat(entries())
        .allSatisfy(
            (name, entry) ->
                assertThat(entry).as(name).contains("**Means**", "**Check**", "**Cure**"));
  }

  /** The runbook's entries by their alerts' names. */
  private static Map<String, String> entries() {
    String runbook = Checkout.text("docs/runbook.md");
    Map<String, String> entries = new TreeMap<>();
    List<String> parts = List.of(ENTRY.split(runbook));
    List<String> names = ENTRY.matcher(runbook).results().map(found -> found.group(1)).toList();
    for (int i = 0; i < names.size(); i++) {
      assertThat(entries.put(names.get(i), parts.get(i + 1))).as(names.get(i)).isNull();
    }
    return entries;
  }
}
