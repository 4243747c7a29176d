package org.wego.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wego.deployment.Checkout;

/**
 * A cluster's Prometheus has the alerts of {@code observability/alerts}, and asks those of whom the
 * alerts speak. Kustomize reads nothing outside of its folder, so that the cluster's are a copy;
 * {@code -Dmanifests.write=true} makes it anew.
 */
class AlertsTest {

  private static final String SOURCE = "observability/alerts/wego.yaml";
  private static final String COPY = "k8s/monitoring/alerts.yaml";

  @Test
  void the_alerts_of_a_cluster_are_those_of_observability() throws IOException {
    if (Boolean.getBoolean("manifests.write")) {
      write();
    }
    JsonNode rule = Checkout.yaml(COPY);
    assertThat(rule.at("/spec/groups")).isEqualTo(Checkout.yaml(SOURCE).path("groups"));
    assertThat(rule.path("spec").properties()).hasSize(1);
    assertThat(Overlay.PRODUCTION.names("PrometheusRule")).containsExactly("wego");
  }

  /** Alerts and dashboards know a program by its job, which is its name. */
  @Test
  void every_program_is_asked_for_its_metrics_where_the_compose_file_asks_it() {
    for (JsonNode asked : Checkout.yaml("observability/prometheus.yaml").path("scrape_configs")) {
      String job = asked.path("job_name").asText();
      Manifest service =
          Overlay.PRODUCTION
              .all("Service")
              .filter(each -> each.name().equals(job))
              .findAny()
              .orElse(null);
      if (service == null) {
        // A part of the compose file that a cluster's operators bring.
        continue;
      }
      assertThat(Overlay.PRODUCTION.all("ServiceMonitor").filter(each -> selects(each, service)))
          .as(job)
          .singleElement()
          .satisfies(
              monitor -> {
                assertThat(monitor.at("/spec/endpoints/0/path"))
                    .isEqualTo(asked.path("metrics_path"));
                assertThat(service.labels())
                    .containsEntry(monitor.at("/spec/jobLabel").asText(), job);
                assertThat(service.all("/spec/ports").map(port -> port.path("name")))
                    .contains(monitor.at("/spec/endpoints/0/port"));
              });
    }
  }

  private static boolean selects(Manifest monitor, Manifest service) {
    return service
        .labels()
        .entrySet()
        .containsAll(Manifest.map(monitor.at("/spec/selector/matchLabels")).entrySet());
  }

  private static void write() throws IOException {
    String head =
        Checkout.text(COPY)
            .lines()
            .takeWhile(line -> !line.equals("spec:"))
            .collect(Collectors.joining("\n"));
    String groups =
        Checkout.text(SOURCE)
            .lines()
            .map(line -> line.isEmpty() ? line : "  " + line)
            .collect(Collectors.joining("\n"));
    Files.writeString(Checkout.path(COPY), head + "\nspec:\n" + groups + "\n");
  }
}
