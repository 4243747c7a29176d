package org.wego.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.deployment.Checkout;

/**
 * What the programs tell reaches Prometheus, the collector and Grafana where the compose file has
 * them.
 */
class WayToOperatorsTest {

  private static final JsonNode COMPOSE = Checkout.yaml("docker-compose.yml").path("services");

  @Test
  void prometheus_scrapes_every_program_where_it_tells() {
    JsonNode prometheus = Checkout.yaml("observability/prometheus.yaml");
    Map<String, String> scraped = new TreeMap<>();
    for (JsonNode job : prometheus.path("scrape_configs")) {
      assertThat(names(job)).containsExactly("job_name", "metrics_path", "static_configs");
      scraped.put(
          job.path("static_configs").path(0).path("targets").path(0).asText(),
          job.path("job_name").asText() + " " + job.path("metrics_path").asText());
    }

    assertThat(names(prometheus)).containsExactly("global", "rule_files", "scrape_configs");
    assertThat(scraped)
        .isEqualTo(
            Map.of(
                "gateway:8080", "gateway /metrics",
                "membership:8080", "membership /q/metrics",
                "fees:8080", "fees /q/metrics",
                "awards:8080", "awards /q/metrics",
                "events:8080", "events /q/metrics",
                "webhooks:8080", "webhooks /q/metrics"));
    assertThat(scraped.keySet()).allMatch(target -> isService(target.split(":")[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"receivers", "processors", "exporters"})
  void the_collector_has_what_its_pipelines_name_and_nothing_besides(String kind) {
    JsonNode collector = Checkout.yaml("observability/otel-collector.yaml");
    Set<String> used = new TreeSet<>();
    collector
        .path("service")
        .path("pipelines")
        .forEach(pipeline -> pipeline.path(kind).forEach(each -> used.add(each.asText())));

    assertThat(names(collector.path(kind))).isEqualTo(used);
  }

  @Test
  void the_collector_and_grafana_ask_services_that_are_there() {
    String traces =
        Checkout.yaml("observability/otel-collector.yaml")
            .path("exporters")
            .path("otlp/traces")
            .path("endpoint")
            .asText();
    JsonNode sources =
        Checkout.yaml("observability/grafana/provisioning/datasources/wego.yaml")
            .path("datasources");

    assertThat(isService(traces.split(":")[0])).as(traces).isTrue();
    assertThat(sources).isNotEmpty();
    assertThat(sources)
        .allMatch(source -> isService(URI.create(source.path("url").asText()).getHost()));
  }

  @Test
  void grafana_finds_the_dashboards_where_they_are_mounted() {
    String path =
        Checkout.yaml("observability/grafana/provisioning/dashboards/wego.yaml")
            .path("providers")
            .path(0)
            .path("options")
            .path("path")
            .asText();

    assertThat(COMPOSE.path("grafana").path("volumes"))
        .anyMatch(volume -> volume.asText().startsWith("./observability/dashboards:" + path + ":"));
  }

  private static boolean isService(String host) {
    return COMPOSE.has(host);
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
