package org.wego.security.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;

/** What a run found, as a page. */
final class Report {

  private static final int SHOWN = 200;
  private static final double MILLIS = 1_000.0;

  private Report() {}

  /** What a run was. */
  record Run(
      long seed,
      long requests,
      int connections,
      long rounds,
      Duration took,
      String machine,
      String begun) {}

  static String text(Run run, Contract contract, Tally tally) {
    StringBuilder text = new StringBuilder();
    double seconds = run.took().toMillis() / MILLIS;
    long server = tally.statuses().tailMap(500).values().stream().mapToLong(AtomicLong::get).sum();
    long done =
        contract.operations().stream().filter(operation -> tally.isDone(operation.id())).count();
    text.append("# %,d fuzzed requests, seed %d\n\n".formatted(run.requests(), run.seed()))
        .append("| | |\n|---|---|\n")
        .append("| begun | %s |\n".formatted(run.begun()))
        .append("| machine | %s |\n".formatted(run.machine()))
        .append("| connections | %d |\n".formatted(run.connections()))
        .append("| right calls around them | %,d |\n".formatted(run.rounds()))
        .append(
            String.format(
                Locale.ROOT,
                "| took | %.0f s for the fuzzed ones, %.0f a second |%n",
                seconds,
                run.requests() / Math.max(seconds, 1 / MILLIS)))
        .append("| slowest answer | %,d ms |\n".formatted(tally.slowestMillis()))
        .append(
            "| operations called | %d of %d |\n"
                .formatted(tally.called(), contract.operations().size()))
        .append("| of these done at least once | %d |\n".formatted(done))
        .append("| answers of 500 or more | %d |\n".formatted(server))
        .append("| faults | %d |\n\n".formatted(tally.faults().size()));
    text.append("| status | answers |\n|---|---|\n");
    tally
        .statuses()
        .forEach((status, times) -> text.append("| %d | %,d |\n".formatted(status, times.get())));
    List<String> never =
        contract.operations().stream()
            .map(Operation::id)
            .filter(id -> !tally.isDone(id))
            .map(id -> "`" + id + "`")
            .toList();
    if (!never.isEmpty()) {
      text.append("\nNever done, only refused: ").append(String.join(", ", never)).append(".\n");
    }
    if (!tally.faults().isEmpty()) {
      text.append("\n## Faults\n");
    }
    tally.faults().stream()
        .limit(SHOWN)
        .forEach(
            fault -> {
              text.append(
                  "\n### %s\n\n%d times.\n\n```\n"
                      .formatted(fault.first().fault(), fault.times().get()));
              fault.told().forEach(told -> text.append(told.replace("```", "'''")).append('\n'));
              text.append("```\n");
            });
    return text.toString();
  }
}
