package org.wego.benchmarks.feerun;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import org.wego.benchmarks.parts.Api;
import org.wego.benchmarks.parts.CpuTime;
import org.wego.benchmarks.parts.Database;
import org.wego.benchmarks.parts.Figures;
import org.wego.benchmarks.parts.Servers;
import org.wego.benchmarks.parts.ServiceProcess;
import org.wego.benchmarks.parts.TopicRecords;
import org.wego.benchmarks.parts.Waiting;

/**
 * Bills a year through the service, and writes the very same rows by plain SQL into the same
 * emptied tables, in turns; then checks what the service made, and tells the times.
 */
final class FeeRunBenchmark {

  private static final int FEE_YEAR = 2016;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration BETWEEN = Duration.ofMillis(250);

  private final Options options;
  private final Servers servers;
  private final ServiceProcess service;
  private final Api api;
  private final Database database;
  private final Tables tables;
  private final TopicRecords topic;
  private final Figures figures;
  private long heap;

  private FeeRunBenchmark(
      Options options,
      Servers servers,
      ServiceProcess service,
      Api api,
      Database database,
      TopicRecords topic,
      Figures figures) {
    this.options = options;
    this.servers = servers;
    this.service = service;
    this.api = api;
    this.database = database;
    this.tables = new Tables(database);
    this.topic = topic;
    this.figures = figures;
  }

  public static void main(String... arguments) throws Exception {
    Options options = Options.of(arguments);
    try (Servers servers = Servers.start("fee-run");
        ServiceProcess service = servers.service("fees", options.heap(), options.properties())) {
      service.awaitReady();
      try (Database database = servers.database("fees");
          TopicRecords topic = servers.topic("wego.fees.invoice.v1")) {
        new FeeRunBenchmark(
                options,
                servers,
                service,
                servers.api(service),
                database,
                topic,
                new Figures(options.figures()))
            .measure();
      }
    }
  }

  private void measure() throws Exception {
    api.postCsv(
        "/api/v1/economic-indicators/imports",
        servers.checkout().resolve("data/economic-indicators.csv"));
    if (options.warmUpMembers() > 0) {
      tables.generateMembers(1, options.warmUpMembers());
      measureRun(options.warmUpMembers(), 0);
      tables.keepRows();
      measurePlainSql(0);
    }
    tables.generateMembers(options.warmUpMembers() + 1, options.members());
    for (int round = 1; round <= options.rounds(); round++) {
      measureRun(options.members(), round);
      if (round == 1) {
        tables.keepRows();
      }
      measurePlainSql(round);
    }
    if (service.peakResidentMegabytes().isPresent()) {
      figures.add("run", 1, "memory_mb", service.peakResidentMegabytes().getAsLong());
    }
  }

  /** Measures a run; round 0 is for warming up and tells nothing. */
  private void measureRun(int members, int round) throws Exception {
    // The events of plain SQL, which nobody measures.
    Waiting.until("the relay", PATIENCE, database::outboxIsEmpty);
    tables.empty();
    long recordsBefore = topic.count();
    heap = 0;
    Duration databaseBefore = CpuTime.of(servers.postgresProcess());
    Duration serviceBefore = CpuTime.of(service.handle());
    long start = System.nanoTime();
    JsonNode run = awaitEnd(api.post("/api/v1/fee-runs", "{\"feeYear\":%d}".formatted(FEE_YEAR)));
    double seconds = (System.nanoTime() - start) / 1e9;
    Duration databaseUsed = CpuTime.of(servers.postgresProcess()).minus(databaseBefore);
    Duration serviceUsed = CpuTime.of(service.handle()).minus(serviceBefore);
    long end = System.nanoTime();
    Waiting.until("the relay", PATIENCE, database::outboxIsEmpty);
    double drained = (System.nanoTime() - end) / 1e9;
    check(run, members, topic.count() - recordsBefore);
    if (round > 0) {
      figures.add("run", round, "seconds", seconds);
      figures.add("run", round, "rows_a_second", members / seconds);
      figures.add("run", round, "database_cpu_s", databaseUsed.toMillis() / 1e3);
      figures.add("run", round, "service_cpu_s", serviceUsed.toMillis() / 1e3);
      figures.add("run", round, "sent_after_s", drained);
      figures.add("run", round, "heap_mb", heap);
    }
  }

  private void measurePlainSql(int round) throws Exception {
    String written = tables.fingerprint();
    Waiting.until("the relay", PATIENCE, database::outboxIsEmpty);
    tables.empty();
    Duration databaseBefore = CpuTime.of(servers.postgresProcess());
    long start = System.nanoTime();
    tables.writeKeptRows();
    double seconds = (System.nanoTime() - start) / 1e9;
    Duration databaseUsed = CpuTime.of(servers.postgresProcess()).minus(databaseBefore);
    require("the same rows by both", tables.fingerprint(), written);
    if (round > 0) {
      long rows = database.number("SELECT count(*) FROM invoice");
      figures.add("plain", round, "seconds", seconds);
      figures.add("plain", round, "rows_a_second", rows / seconds);
      figures.add("plain", round, "database_cpu_s", databaseUsed.toMillis() / 1e3);
    }
  }

  private void check(JsonNode run, long members, long records)
      throws SQLException, IOException, InterruptedException {
    require("state of the run", run.get("state").asText(), "COMPLETED");
    require("invoices counted", run.get("counts").get("issued").asLong(), members);
    require("invoices", database.number("SELECT count(*) FROM invoice"), members);
    require(
        "billed members",
        database.number("SELECT count(DISTINCT member_id) FROM invoice"),
        members);
    require("first number", database.number("SELECT min(number_in_year) FROM invoice"), 1L);
    require("last number", database.number("SELECT max(number_in_year) FROM invoice"), members);
    require("the counter", database.number("SELECT last_number FROM invoice_counter"), members);
    require("lines", database.number("SELECT count(*) FROM invoice_line"), members);
    require("ledger entries", database.number("SELECT count(*) FROM ledger_entry"), members);
    require("events sent", records, members);
    JsonNode trial = api.get("/api/v1/trial-balance");
    require("debits", trial.get("debits"), trial.get("credits"));
    require(
        "debits",
        new BigDecimal(trial.get("debits").get("amount").asText()),
        new BigDecimal(database.text("SELECT sum(total) FROM invoice")));
  }

  private JsonNode awaitEnd(JsonNode requested) throws IOException, InterruptedException {
    String path = "/api/v1/fee-runs/" + requested.get("id").asText();
    Waiting.<IOException>until(
        "the run",
        PATIENCE,
        BETWEEN,
        () -> {
          service.requireAlive();
          heap = Math.max(heap, api.heapMegabytes());
          return !api.get(path).get("state").asText().matches("QUEUED|RUNNING");
        });
    return api.get(path);
  }

  private static void require(String what, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      throw new IllegalStateException(
          "Wrong %s: %s instead of %s".formatted(what, actual, expected));
    }
  }
}
