package org.wego.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.deployment.Checkout;

/** The dashboards are what Grafana reads, by its own types. */
class DashboardsTest {

  private static final String OVERVIEW = "observability/dashboards/overview.json";

  /** What is changed in a dashboard, and what is said of it. */
  private record Change(String from, String to, String fault) {}

  private static final Map<String, Change> CHANGES = changes();

  private static Map<String, Change> changes() {
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put(
        "a-field-nobody-knows",
        new Change("\"lineWidth\"", "\"lineWidht\"", "'\"lineWidht\"' does not exist"));
    changes.put(
        "a-panel-nobody-knows",
        new Change("\"type\": \"stat\"", "\"type\": \"stats\"", "\"stats\""));
    changes.put(
        "another-type",
        new Change("\"w\": 24", "\"w\": \"24\"", "Type 'string' is not assignable"));
    changes.put(
        "a-word-nobody-knows",
        new Change("\"placement\": \"bottom\"", "\"placement\": \"below\"", "\"below\""));
    changes.put(
        "a-query-without-words", new Change("\"expr\"", "\"query\"", "'\"query\"' does not exist"));
    changes.put(
        "beyond-the-page", new Change("\"x\": 12", "\"x\": 13", "not within the 24 columns"));
    return changes;
  }

  @Test
  void grafana_reads_them_all() {
    NodeCheck.Said said =
        NodeCheck.run("dashboards.cjs", Checkout.path("observability/dashboards"));

    assertThat(said.exitCode()).as(said.output()).isZero();
    assertThat(said.output()).contains("4 dashboards, 0 faults");
  }

  @Test
  void what_grafana_does_not_read_is_named(@TempDir Path folder) throws IOException {
    String overview = Checkout.text(OVERVIEW);
    for (Map.Entry<String, Change> change : CHANGES.entrySet()) {
      String changed = overview.replace(change.getValue().from(), change.getValue().to());
      assertThat(changed).isNotEqualTo(overview);
      Files.writeString(folder.resolve(change.getKey() + ".json"), changed);
    }

    NodeCheck.Said said = NodeCheck.run("dashboards.cjs", folder);

    assertThat(said.exitCode()).isOne();
    CHANGES.forEach(
        (name, change) ->
            assertThat(said.output().lines().filter(line -> line.contains(name + ".json:")))
                .as("faults of %s: %s", name, said.output())
                .anyMatch(line -> line.contains(change.fault())));
  }
}
