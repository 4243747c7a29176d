package org.wego.localstack.doctor.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Observation;
import org.wego.localstack.doctor.look.Skew;

/** Whether the machines' clocks agree: this one's, the services', the database's, Keycloak's. */
final class ClockSkew implements Check {

  private static final Duration WARN = Duration.ofSeconds(2);

  /** What the services allow a token's time to be wrong by. */
  private static final Duration FAIL = Duration.ofSeconds(5);

  private static final double MILLIS = 1_000;

  private static final String CURE =
      "Have NTP (chrony) run on both machines, and see what it is synchronized with. Above 5 s tokens are"
          + " refused as expired or not valid yet.";

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    List<Finding> told = new ArrayList<>();
    for (Instance instance : seen.answering()) {
      instance
          .skew()
          .ifPresent(
              skew ->
                  told.add(
                      judge(
                          instance.service(),
                          "%s is".formatted(instance.address()),
                          "this machine",
                          skew)));
      OptionalDouble database =
          instance.meters().highest("wego_database_clock_skew_seconds", any -> true);
      database.ifPresent(
          seconds ->
              told.add(
                  judge(
                      instance.service(),
                      "its database is",
                      "it",
                      new Skew(Duration.ofMillis(Math.round(seconds * MILLIS)), Duration.ZERO))));
    }
    Optional<Skew> provider = seen.provider().flatMap(known -> known.skew());
    provider.ifPresent(skew -> told.add(judge("keycloak", "it is", "this machine", skew)));
    if (told.isEmpty()) {
      return List.of(Finding.skipped("all", "nobody that answers tells the time"));
    }
    List<Finding> wrong = told.stream().filter(finding -> finding.verdict() != Verdict.OK).toList();
    return wrong.isEmpty()
        ? List.of(
            Finding.ok("all", "%d clocks agree to %d s".formatted(told.size(), WARN.toSeconds())))
        : wrong;
  }

  private static Finding judge(String subject, String whose, String than, Skew skew) {
    Duration sure = skew.atLeast();
    Verdict verdict =
        sure.compareTo(FAIL) > 0
            ? Verdict.FAIL
            : sure.compareTo(WARN) > 0 ? Verdict.WARN : Verdict.OK;
    return Finding.of(
        verdict,
        subject,
        String.format(
            Locale.ROOT,
            "%s %.1f s %s %s",
            whose,
            skew.ahead().abs().toMillis() / MILLIS,
            skew.ahead().isNegative() ? "behind" : "ahead of",
            than),
        CURE);
  }
}
