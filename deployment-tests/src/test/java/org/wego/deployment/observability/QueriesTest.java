package org.wego.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.deployment.Checkout;

/**
 * The queries of panels and alerts, read by Prometheus' own parser. That what they ask for is told
 * is shown by a journey, on the running suite.
 */
class QueriesTest {

  private static final Path DASHBOARDS = Checkout.path("observability/dashboards");
  private static final Path ALERTS = Checkout.path("observability/alerts");

  @Test
  void prometheus_reads_them_all() {
    NodeCheck.Said said = NodeCheck.run("queries.cjs", DASHBOARDS, ALERTS);

    assertThat(said.exitCode()).as(said.output()).isZero();
    assertThat(said.output()).contains(" queries, 0 faults");
  }

  @Test
  void what_prometheus_does_not_read_is_named(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("broken.yaml"),
        """
        groups:
          - name: broken
            rules:
              - {alert: NoRange, expr: "rate(wego_gateway_shed_total) > 0"}
              - {alert: NoEnd, expr: "sum(wego_outbox_backlog > 0"}
              - {alert: NoFunction, expr: "rates(wego_gateway_shed_total[5m]) > 0"}
              - {alert: NoMetric, expr: "vector(1) > 0"}
        """);

    NodeCheck.Said said = NodeCheck.run("queries.cjs", DASHBOARDS, folder);

    assertThat(said.exitCode()).isOne();
    assertThat(said.output())
        .contains("broken.yaml, NoRange: expected type matrix")
        .contains("broken.yaml, NoEnd: cannot be read on from")
        .contains("broken.yaml, NoFunction: ")
        .contains("broken.yaml, NoMetric: asks for no metric");
  }

  @Test
  void what_nobody_tells_is_named(@TempDir Path folder) throws IOException {
    Path alerts = Files.createDirectories(folder.resolve("alerts"));
    Path none = Files.createDirectories(folder.resolve("dashboards"));
    Path scrapes = Files.createDirectories(folder.resolve("scrapes"));
    Files.writeString(
        alerts.resolve("some.yaml"),
        """
        groups:
          - name: some
            rules:
              - {alert: Told, expr: 'sum by (shard) (wego_outbox_backlog{shard="0"}) > 0'}
              - {alert: Untold, expr: "wego_outbox_backlogs > 0"}
              - {alert: NoLabel, expr: "sum by (shart) (wego_outbox_backlog) > 0"}
              - {alert: NoValue, expr: 'wego_outbox_backlog{shard="7"} > 0'}
        """);
    Files.writeString(
        scrapes.resolve("fees.prom"),
        """
        # TYPE wego_outbox_backlog gauge
        wego_outbox_backlog{shard="0",} 0.0
        """);

    NodeCheck.Said said = NodeCheck.run("queries.cjs", none, alerts, scrapes);

    assertThat(said.exitCode()).isOne();
    assertThat(said.output().lines())
        .containsExactly(
            "some.yaml, Untold: nobody tells wego_outbox_backlogs",
            "some.yaml, NoLabel: wego_outbox_backlog has no label shart",
            "some.yaml, NoValue: no wego_outbox_backlog is shard=7",
            "4 queries, 3 faults");
  }
}
