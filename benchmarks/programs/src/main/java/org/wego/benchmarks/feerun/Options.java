package org.wego.benchmarks.feerun;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.wego.benchmarks.parts.Arguments;

/**
 * What to measure.
 *
 * @param members how many liable members are billed
 * @param warmUpMembers how many are billed before, once by the run and once by plain SQL, for
 *     nothing but to warm all up; 0 for none
 * @param rounds how often the run and plain SQL take turns
 * @param heap the service's largest heap, as {@code -Xmx} takes it
 * @param properties settings of the service that differ from its own, as {@code name=value}
 * @param figures the file for what was measured
 */
record Options(
    int members,
    int warmUpMembers,
    int rounds,
    String heap,
    List<String> properties,
    Path figures) {

  static Options of(String... arguments) {
    Arguments given =
        new Arguments(
            Set.of("members", "warm-up-members", "rounds", "heap", "property", "figures"),
            arguments);
    return new Options(
        given.number("members", 1_000_000),
        given.number("warm-up-members", 500_000),
        given.number("rounds", 3),
        given.text("heap", "512m"),
        given.all("property"),
        Path.of(given.required("figures")));
  }
}
