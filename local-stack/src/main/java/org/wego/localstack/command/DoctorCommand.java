package org.wego.localstack.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wego.localstack.Json;
import org.wego.localstack.console.Console;
import org.wego.localstack.doctor.Doctor;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Report;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.check.Topics;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Setup;
import org.wego.platform.servers.KafkaTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Examines an installation. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = DoctorCommand.NOT_EXAMINED,
    exitCodeOnExecutionException = DoctorCommand.NOT_EXAMINED,
    description = {
      "Examines a running installation, and says what to do about what it finds.",
      "Exit code 0: all is in order; 1: something is to be looked after; 2: something does not work;"
          + " 64: it was not examined."
    })
final class DoctorCommand implements Callable<Integer> {

  static final int NOT_EXAMINED = 64;

  private static final String INDENT = " ".repeat(22);

  @Mixin private StackOptions options;

  @Option(
      names = "--installation",
      paramLabel = "<file>",
      description = "Describes the installation in YAML; without it, the stack of this machine.")
  private Path file;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    Setup setup = options.setup();
    KafkaTopics.TopicList wanted = KafkaTopics.read(Parts.topics(setup));
    Report report =
        new Doctor(
                new Topics(wanted.partitions(), wanted.config(), wanted.names()), Clock.systemUTC())
            .examine(file == null ? local(setup) : Installation.describedBy(file));
    Console console = new Console();
    if (json) {
      console.line(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    } else {
      print(console, report);
    }
    return report.exitCode();
  }

  private static Installation local(Setup setup) {
    return Installation.ofThisMachine(
        setup.home().folder(), Parts.services(setup), Parts.realm(setup), Parts.kafka(setup));
  }

  /** A line for each check that is in order, and one for each thing that another one found. */
  private static void print(Console console, Report report) {
    console.line("Examined %s".formatted(report.installation()));
    report.checks().forEach(check -> print(console, check));
    Map<Verdict, Long> counts =
        report.checks().stream()
            .collect(Collectors.groupingBy(Report.Checked::verdict, Collectors.counting()));
    console.line(
        "%d checks: %s"
            .formatted(
                report.checks().size(),
                Arrays.stream(Verdict.values())
                    .filter(counts::containsKey)
                    .map(verdict -> "%d %s".formatted(counts.get(verdict), verdict))
                    .collect(Collectors.joining(", "))));
  }

  private static void print(Console console, Report.Checked check) {
    List<Finding> told =
        check.verdict().compareTo(Verdict.SKIPPED) > 0
            ? check.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.SKIPPED) > 0)
                .toList()
            : check.findings();
    if (check.verdict() == Verdict.OK) {
      console.line(row(console, check, Verdict.OK, summary(told)));
      return;
    }
    for (Finding finding : told) {
      console.line(
          row(
              console,
              check,
              finding.verdict(),
              finding.verdict() == Verdict.SKIPPED
                  ? finding.detail()
                  : "%s: %s".formatted(finding.subject(), finding.detail())));
      if (finding.cure() != null) {
        console.line(INDENT + "→ " + finding.cure());
      }
    }
  }

  private static String summary(List<Finding> findings) {
    return findings.size() == 1
        ? findings.get(0).detail()
        : findings.stream()
            .collect(
                Collectors.groupingBy(Finding::detail, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                same ->
                    "%s: %s"
                        .formatted(
                            same.getValue().stream()
                                .map(Finding::subject)
                                .collect(Collectors.joining(", ")),
                            same.getKey()))
            .collect(Collectors.joining("; "));
  }

  private static String row(Console console, Report.Checked check, Verdict verdict, String text) {
    Console.Colour colour =
        switch (verdict) {
          case OK -> Console.Colour.GOOD;
          case SKIPPED -> Console.Colour.DIM;
          case WARN -> Console.Colour.DOUBTFUL;
          case FAIL -> Console.Colour.BAD;
        };
    return "%s %-13s %s"
        .formatted(console.in(colour, "%-7s".formatted(verdict)), check.check(), text);
  }
}
