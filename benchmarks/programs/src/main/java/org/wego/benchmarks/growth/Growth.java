package org.wego.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wego.benchmarks.feerun.Tables;
import org.wego.benchmarks.parts.Api;
import org.wego.benchmarks.parts.Arguments;
import org.wego.benchmarks.parts.Database;
import org.wego.benchmarks.parts.Figures;
import org.wego.benchmarks.parts.Servers;
import org.wego.benchmarks.parts.ServiceProcess;
import org.wego.benchmarks.parts.Waiting;

/**
 * Asks services the same with ever more members in their databases, and tells how long the answers
 * take.
 */
final class Growth {

  private static final int FEE_YEAR = 2016;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Arguments given;
  private final Servers servers;
  private final Figures figures;

  private Growth(Arguments given, Servers servers, Figures figures) {
    this.given = given;
    this.servers = servers;
    this.figures = figures;
  }

  /** Something that is asked of a service; it takes as long as its answer. */
  @FunctionalInterface
  private interface Question {
    void ask() throws IOException, InterruptedException, SQLException;
  }

  public static void main(String... arguments) throws Exception {
    Arguments given =
        new Arguments(
            Set.of("sizes", "rounds", "seconds", "warm-up", "fee-runs", "property", "figures"),
            arguments);
    Figures figures = new Figures(Path.of(given.required("figures")));
    try (Servers servers = Servers.start("growth")) {
      Growth growth = new Growth(given, servers, figures);
      growth.measureMembership();
      growth.measureEvents();
      if (given.text("fee-runs", "yes").equals("yes")) {
        growth.measureFees();
      }
    }
  }

  private void measureMembership() throws Exception {
    try (ServiceProcess service = start("membership");
        Database database = servers.database("membership")) {
      Api api = servers.api(service);
      MembershipRows rows = new MembershipRows(database);
      int there = 0;
      for (int size : sizes()) {
        rows.add(there + 1, size);
        there = size;
        List<Measured> all =
            List.of(
                new Measured("search", () -> api.get("/api/v1/members?q=" + MembershipRows.RARE)),
                new Measured("directory", () -> api.get("/api/v1/members")),
                new Measured("statistics", () -> api.get("/api/v1/member-statistics")));
        measure(size, all);
      }
    }
  }

  private void measureEvents() throws Exception {
    try (ServiceProcess service = start("events");
        Database database = servers.database("events")) {
      Api api = servers.api(service);
      AssemblyRows rows = new AssemblyRows(database);
      String assembly = rows.plan();
      int there = 0;
      for (int size : sizes()) {
        rows.add(assembly, there + 1, size);
        there = size;
        String event = "/api/v1/events/" + assembly;
        List<Measured> all =
            List.of(
                new Measured("quorum", () -> api.get(event + "/quorum")),
                new Measured(
                    "roll", () -> requireLines(size + 1, api.get(event + "/roll", "text/csv"))));
        measure(size, all);
      }
    }
  }

  private void measureFees() throws Exception {
    try (ServiceProcess service = start("fees");
        Database database = servers.database("fees")) {
      Api api = servers.api(service);
      api.postCsv(
          "/api/v1/economic-indicators/imports",
          servers.checkout().resolve("data/economic-indicators.csv"));
      Tables tables = new Tables(database);
      int there = 0;
      for (int size : sizes()) {
        tables.generateMembers(there + 1, size);
        there = size;
        // A year that is billed already costs a run less, and leaves it nothing to issue.
        Question unbilled =
            () -> {
              Waiting.until("the relay", PATIENCE, database::outboxIsEmpty);
              tables.empty();
            };
        List<Measured> all =
            List.of(
                new Measured("dry-run", unbilled, () -> run(api, true, size)),
                new Measured("fee-run", unbilled, () -> run(api, false, size)));
        measure(size, all);
      }
    }
  }

  /**
   * A question that is measured.
   *
   * @param before what is done each time before it, outside of what is measured
   */
  private record Measured(String name, Question before, Question question) {
    Measured(String name, Question question) {
      this(name, () -> {}, question);
    }
  }

  /** In turns; the smallest size begins with the warm-up. */
  private void measure(int size, List<Measured> all) throws Exception {
    if (size == sizes().get(0)) {
      long end = System.nanoTime() + Duration.ofSeconds(given.number("warm-up", 60)).toNanos();
      do {
        for (Measured each : all) {
          once(each);
        }
      } while (System.nanoTime() < end);
    }
    for (int round = 1; round <= given.number("rounds", 5); round++) {
      for (Measured each : all) {
        double median = median(each);
        figures.add(each.name() + "@" + size, round, "ms", median);
        figures.add(each.name() + "@" + size, round, "us_a_member", median * 1e3 / size);
      }
    }
  }

  /** The median in milliseconds of what is asked for some seconds, at least once. */
  private double median(Measured each) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(given.number("seconds", 2)).toNanos();
    List<Double> millis = new ArrayList<>();
    do {
      millis.add(once(each));
    } while (System.nanoTime() < end);
    millis.sort(null);
    return millis.get(millis.size() / 2);
  }

  private static double once(Measured each) throws Exception {
    each.before().ask();
    long start = System.nanoTime();
    each.question().ask();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void run(Api api, boolean dry, int members)
      throws IOException, InterruptedException {
    String body = "{\"feeYear\":%d,\"dryRun\":%b}".formatted(FEE_YEAR, dry);
    String path = "/api/v1/fee-runs/" + api.post("/api/v1/fee-runs", body).get("id").asText();
    Waiting.<IOException>until(
        "the run", PATIENCE, () -> !api.get(path).get("state").asText().matches("QUEUED|RUNNING"));
    long issued = api.get(path).get("counts").get("issued").asLong();
    if (issued != members) {
      throw new IllegalStateException(issued + " invoices for " + members + " members");
    }
  }

  private static void requireLines(int wanted, String csv) {
    long lines = csv.lines().count();
    if (lines != wanted) {
      throw new IllegalStateException(lines + " lines instead of " + wanted);
    }
  }

  private ServiceProcess start(String name) throws IOException, InterruptedException {
    ServiceProcess service = servers.service(name, "512m", given.all("property"));
    service.awaitReady();
    return service;
  }

  private List<Integer> sizes() {
    return Arrays.stream(given.text("sizes", "1000,10000,100000,1000000").split(","))
        .map(Integer::valueOf)
        .toList();
  }
}
