package org.wego.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.client.fees.InvoicesApi;
import org.wego.client.fees.model.InvoiceStatus;
import org.wego.client.fees.model.VoidRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Command;
import org.wego.journey.kit.Logs;
import org.wego.journey.kit.RunningStack;

/**
 * Dashboards and alerts ask for what the programs tell: each metric with its labels, and with the
 * values that they ask for. After the demo, which does what is counted.
 */
@Journey
@Order(10)
class MetricsIT {

  private static final String TOLD_BY_THE_DEMO = "org.wego.awards.entry-submitted.v1";

  private static final String INVOICED = "org.wego.fees.invoice-issued.v1";

  private static RunningStack stack;
  private static Path scrapes;

  @BeforeAll
  static void scrape(RunningStack running, Api api) throws IOException {
    stack = running;
    if (!metrics("awards").contains(TOLD_BY_THE_DEMO)) {
      stack.wego("demo");
      stack.wego("clock", "real");
    }
    if (!metrics("fees").contains(INVOICED)) {
      billAnew(api);
    }
    scrapes =
        Files.createDirectories(Path.of(System.getProperty("journey.folder")).resolve("scrapes"));
    for (String program : Logs.PROGRAMS) {
      Files.writeString(scrapes.resolve(program + ".prom"), metrics(program));
    }
  }

  /** What a program tells begins anew with its process, and fees may have been killed since. */
  private static void billAnew(Api api) {
    UUID open =
        api.invoices(2016).stream()
            .filter(invoice -> invoice.getStatus() == InvoiceStatus.OPEN)
            .findFirst()
            .orElseThrow()
            .getId();
    InvoicesApi invoices = api.secretariat().invoices();
    invoices.voidInvoice(open, new VoidRequest().reason("To be billed anew"), null);
    invoices.replaceInvoice(open, null);
    await().atMost(Duration.ofSeconds(30)).until(() -> metrics("fees").contains(INVOICED));
  }

  /** As Prometheus asks for them. */
  private static String metrics(String program) {
    return given()
        .accept("text/plain;version=0.0.4")
        .get(stack.service(program) + (program.equals("gateway") ? "/metrics" : "/q/metrics"))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void every_panel_and_alert_asks_for_what_is_told() {
    Path observability = stack.checkout().resolve("observability");
    Command.Result said =
        new Command(stack.checkout(), scrapes.resolve("logs"))
            .program(
                Duration.ofMinutes(2),
                List.of(
                    stack.checkout().resolve("contracts").resolve("with-node").toString(),
                    "What dashboards and alerts ask for",
                    "node",
                    observability.resolve("check").resolve("queries.cjs").toString(),
                    observability.resolve("dashboards").toString(),
                    observability.resolve("alerts").toString(),
                    scrapes.toString()));
    assumeFalse(said.output().startsWith("SKIPPED"), said.output());

    assertThat(said.exitCode()).as(said.output()).isZero();
  }

  @Test
  void no_program_tells_more_series_than_can_be_kept() {
    for (String program : Logs.PROGRAMS) {
      assertThat(metrics(program).lines().filter(line -> !line.startsWith("#")))
          .as(program)
          .hasSizeLessThan(6000);
    }
  }
}
