package org.wego.benchmarks.feerun;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wego.platform.servers.FreePorts;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.KafkaTopics;
import org.wego.platform.servers.PostgresServer;

/**
 * Bills a year through the service, and writes the very same rows by plain SQL into the same
 * emptied tables, in turns; then checks what the service made, and tells the times.
 */
final class FeeRunBenchmark {

  private static final int FEE_YEAR = 2016;
  private static final String DATABASE = "fees";
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Options options;
  private final PrintStream out;
  private final Clock clock;
  private final Tables tables;
  private final FeesApi api;
  private final FeesProcess service;
  private final Topic topic;
  private final ProcessHandle database;
  private final Figures figures = new Figures();
  private long heap;

  private FeeRunBenchmark(
      Options options,
      PrintStream out,
      Clock clock,
      Tables tables,
      FeesApi api,
      FeesProcess service,
      Topic topic,
      ProcessHandle database) {
    this.options = options;
    this.out = out;
    this.clock = clock;
    this.tables = tables;
    this.api = api;
    this.service = service;
    this.topic = topic;
    this.database = database;
  }

  public static void main(String... arguments) throws Exception {
    Options options = Options.of(arguments);
    Path checkout = Path.of(System.getProperty("wego.checkout")).toAbsolutePath();
    Path work = checkout.resolve("benchmarks/fee-run/target/servers");
    Path data = work.resolve("data");
    // A measuring that was killed leaves its database running.
    PostgresServer.stop(data.resolve("postgres"), work);
    Folder.empty(data);
    try {
      measureOnServers(options, checkout, work, data);
    } finally {
      Folder.delete(data);
    }
  }

  private static void measureOnServers(Options options, Path checkout, Path work, Path data)
      throws Exception {
    Clock clock = Clock.systemUTC();
    Issuer issuer = new Issuer();
    int port = FreePorts.next();
    // Kept data: a commit is on the disk, as an operator's is.
    try (PostgresServer postgres =
            PostgresServer.startKept(data.resolve("postgres"), work, FreePorts.next());
        KafkaServer kafka = KafkaServer.start(data.resolve("kafka"))) {
      KafkaTopics.create(
          kafka.bootstrapServers(), checkout.resolve("contracts/events/topics.yaml"));
      postgres.createDatabase(DATABASE, DATABASE, DATABASE);
      List<String> settings = new ArrayList<>(issuer.settings());
      settings.add("quarkus.http.host=127.0.0.1");
      settings.add("quarkus.http.port=" + port);
      settings.add("quarkus.datasource.jdbc.url=" + postgres.jdbcUrl(DATABASE));
      settings.add("kafka.bootstrap.servers=" + kafka.bootstrapServers());
      settings.addAll(options.properties());
      try (FeesProcess service =
              FeesProcess.start(
                  checkout.resolve("fees-service/target/quarkus-app/quarkus-run.jar"),
                  work.resolve("fees-service.log"),
                  options.heap(),
                  settings,
                  Map.of("FEES_DB_PASSWORD", DATABASE));
          var administrator = postgres.connectAsAdministrator(DATABASE);
          Topic topic = new Topic(kafka.bootstrapServers())) {
        FeesApi api = new FeesApi("http://127.0.0.1:" + port, issuer.token(clock.instant()));
        new FeeRunBenchmark(
                options,
                System.out,
                clock,
                new Tables(administrator, PATIENCE),
                api,
                service,
                topic,
                ProcessHandle.of(postgres.pid()).orElseThrow())
            .measure(checkout);
      }
    }
  }

  private void measure(Path checkout) throws Exception {
    await("the service", api::ready);
    say("The service is ready");
    api.importIndicators(checkout.resolve("data/economic-indicators.csv"));
    tables.generateMembers(options.members());
    say(options.members() + " members are there");
    for (int pair = 1; pair <= options.pairs(); pair++) {
      measureRun(pair == 1);
      measurePlainSql();
    }
    out.println();
    out.print(environment());
    out.println();
    out.print(figures.markdown(options.members()));
    out.println(
        "\nThe service's memory at most: "
            + service.peakResidentMegabytes().stream()
                .mapToObj(mb -> mb + " MB")
                .findFirst()
                .orElse("unknown"));
  }

  private void measureRun(boolean first) throws Exception {
    // The events of plain SQL, which nobody measures.
    await("the relay", tables::outboxIsEmpty);
    tables.empty();
    long recordsBefore = topic.records();
    heap = 0;
    Duration databaseBefore = CpuTime.of(database);
    Duration serviceBefore = CpuTime.of(service.handle());
    Instant start = clock.instant();
    String id = api.requestRun(FEE_YEAR);
    JsonNode run = awaitRun(id);
    Instant end = clock.instant();
    Duration databaseUsed = CpuTime.of(database).minus(databaseBefore);
    Duration serviceUsed = CpuTime.of(service.handle()).minus(serviceBefore);
    say("A run took " + Duration.between(start, end).toMillis() + " ms: " + run);
    await("the relay", tables::outboxIsEmpty);
    Instant drained = clock.instant();
    figures.add(
        new Figures.Run(
            Duration.between(start, end),
            Duration.between(end, drained),
            databaseUsed,
            serviceUsed,
            heap));
    check(run, topic.records() - recordsBefore);
    if (first) {
      tables.keepRows();
      say("Its rows are kept");
    }
  }

  private void measurePlainSql() throws Exception {
    String written = tables.fingerprint();
    tables.empty();
    Duration databaseBefore = CpuTime.of(database);
    Instant start = clock.instant();
    tables.writeKeptRows();
    Duration time = Duration.between(start, clock.instant());
    figures.add(new Figures.Plain(time, CpuTime.of(database).minus(databaseBefore)));
    say("Plain SQL took " + time.toMillis() + " ms");
    require("the same rows by both", tables.fingerprint(), written);
  }

  private void check(JsonNode run, long records) throws Exception {
    long members = options.members();
    require("state of the run", run.get("state").asText(), "COMPLETED");
    require("invoices counted", run.get("counts").get("issued").asLong(), members);
    require("invoices", tables.number("SELECT count(*) FROM invoice"), members);
    require(
        "billed members", tables.number("SELECT count(DISTINCT member_id) FROM invoice"), members);
    require("first number", tables.number("SELECT min(number_in_year) FROM invoice"), 1L);
    require("last number", tables.number("SELECT max(number_in_year) FROM invoice"), members);
    require("the counter", tables.number("SELECT last_number FROM invoice_counter"), members);
    require("lines", tables.number("SELECT count(*) FROM invoice_line"), members);
    require("ledger entries", tables.number("SELECT count(*) FROM ledger_entry"), members);
    require("events sent", records, members);
    JsonNode trial = api.trialBalance();
    require("debits", trial.get("debits"), trial.get("credits"));
    require(
        "debits",
        new BigDecimal(trial.get("debits").get("amount").asText()),
        new BigDecimal(tables.text("SELECT sum(total) FROM invoice")));
  }

  private JsonNode awaitRun(String id) throws IOException, InterruptedException {
    Instant end = clock.instant().plus(PATIENCE);
    JsonNode run = api.run(id);
    while (run.get("state").asText().matches("QUEUED|RUNNING")) {
      pause(end, "the run, which tells " + run);
      heap = Math.max(heap, api.heapMegabytes());
      run = api.run(id);
    }
    return run;
  }

  private interface Condition {
    boolean holds() throws SQLException, InterruptedException;
  }

  private void await(String what, Condition condition) throws SQLException, InterruptedException {
    Instant end = clock.instant().plus(PATIENCE);
    while (!condition.holds()) {
      pause(end, what);
    }
  }

  private void pause(Instant end, String what) throws InterruptedException {
    service.requireAlive();
    if (clock.instant().isAfter(end)) {
      throw new IllegalStateException("Waited too long for " + what);
    }
    TimeUnit.MILLISECONDS.sleep(250);
  }

  private String environment() throws SQLException {
    return "%s, %d members, %d processors, Java %s, PostgreSQL %s, heap %s%s%n"
        .formatted(
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            options.members(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            tables.text("SHOW server_version"),
            options.heap(),
            options.properties().isEmpty() ? "" : ", " + options.properties());
  }

  private static void require(String what, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      throw new IllegalStateException(
          "Wrong %s: %s instead of %s".formatted(what, actual, expected));
    }
  }

  private void say(String line) {
    out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }
}
