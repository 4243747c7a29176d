package org.wego.benchmarks.feerun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a page of Markdown. */
final class Figures {

  /**
   * One run of the service.
   *
   * @param time from the request to the end of the run
   * @param drained from the end of the run until all its events were sent
   * @param database what the database used of processors meanwhile
   * @param service what the service did
   * @param heap the most that the heap held, in MB
   */
  record Run(Duration time, Duration drained, Duration database, Duration service, long heap) {}

  /**
   * One writing of the same rows.
   *
   * @param database what the database used of processors meanwhile
   */
  record Plain(Duration time, Duration database) {}

  private final List<Run> runs = new ArrayList<>();
  private final List<Plain> plain = new ArrayList<>();

  void add(Run run) {
    runs.add(run);
  }

  void add(Plain writing) {
    plain.add(writing);
  }

  String markdown(int members) {
    StringBuilder page =
        new StringBuilder(
            """
            | pair | fee run, s | plain SQL, s | ratio | invoices a second | events sent after, s \
            | CPU of the database, s, run and plain | CPU of the service, s | heap at most, MB |
            |---|---|---|---|---|---|---|---|---|
            """);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Plain writing = plain.get(i);
      page.append(
          row(
              Integer.toString(i + 1),
              seconds(run.time()),
              seconds(writing.time()),
              ratio(run.time(), writing.time()),
              Long.toString(members * 1000L / run.time().toMillis()),
              seconds(run.drained()),
              seconds(run.database()) + " and " + seconds(writing.database()),
              seconds(run.service()),
              Long.toString(run.heap())));
    }
    Duration allRuns = runs.stream().map(Run::time).reduce(Duration.ZERO, Duration::plus);
    Duration allPlain = plain.stream().map(Plain::time).reduce(Duration.ZERO, Duration::plus);
    Duration runsUsed = runs.stream().map(Run::database).reduce(Duration.ZERO, Duration::plus);
    Duration plainUsed = plain.stream().map(Plain::database).reduce(Duration.ZERO, Duration::plus);
    page.append(
        "%nRatio of all runs to all plain SQL: **%s**, of the database's CPU: %s%n"
            .formatted(
                ratio(allRuns, allPlain),
                plainUsed.isZero() ? "unknown" : ratio(runsUsed, plainUsed)));
    return page.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }

  private static String ratio(Duration run, Duration plain) {
    return String.format(Locale.ROOT, "%.2f", (double) run.toMillis() / plain.toMillis());
  }
}
