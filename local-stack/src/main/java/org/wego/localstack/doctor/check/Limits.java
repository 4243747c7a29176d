package org.wego.localstack.doctor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Meters;
import org.wego.localstack.doctor.look.Observation;

/**
 * Whether what services measure of their database is within limits. Every instance of a service
 * measures the same database, so the highest of them counts.
 *
 * @param name of the check
 * @param witness a meter that is there wherever these can be: some appear with their first number
 * @param inOrder what is said when all is well
 * @param limits what is looked at
 */
record Limits(String name, String witness, String inOrder, List<Limit> limits) implements Check {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Predicate<Meters.Sample> ANY = sample -> true;

  /** How the samples of one instance make one number. */
  private enum Reading {
    SUM,
    HIGHEST
  }

  /**
   * One number and what is too much of it.
   *
   * @param meter its name
   * @param chosen which of its samples
   * @param reading what is made of those
   * @param warnAbove from which on it is to be looked after
   * @param failAbove from which on something does not work
   * @param detail what is said of it, with a place for the number
   * @param cure what is to be done
   */
  private record Limit(
      String meter,
      Predicate<Meters.Sample> chosen,
      Reading reading,
      double warnAbove,
      double failAbove,
      String detail,
      String cure) {

    OptionalDouble read(Meters meters) {
      OptionalDouble highest = meters.highest(meter, chosen);
      return reading == Reading.HIGHEST || highest.isEmpty()
          ? highest
          : OptionalDouble.of(meters.sum(meter, chosen));
    }

    Verdict judge(double value) {
      return value > failAbove ? Verdict.FAIL : value > warnAbove ? Verdict.WARN : Verdict.OK;
    }
  }

  static Limits outbox() {
    return new Limits(
        "outbox",
        "wego_outbox_backlog",
        "every event is sent at once",
        List.of(
            new Limit(
                "wego_outbox_oldest_age_seconds",
                ANY,
                Reading.HIGHEST,
                10,
                300,
                "the oldest event that is not sent has waited for %.0f s",
                "Start Kafka if it is away, see 'topics': nothing is lost, and sending resumes by itself."
                    + " With Kafka up the service's log names the reason. Never delete rows of"
                    + " outbox_event."),
            new Limit(
                "wego_outbox_backlog",
                ANY,
                Reading.SUM,
                10_000,
                NEVER,
                "events that wait to be sent: %.0f",
                "Look again in a minute: it falls by thousands a second once Kafka takes them.")));
  }

  static Limits inbox() {
    return new Limits(
        "inbox",
        "wego_outbox_backlog",
        "no event is parked or waits",
        List.of(
            new Limit(
                "wego_inbox_kept",
                state("parked"),
                Reading.SUM,
                0,
                0,
                "events that are parked, with the streams that they belong to: %.0f",
                "GET /operations/inbox?state=PARKED on the service says why each failed. Mend the cause, then"
                    + " POST /operations/inbox/{id}/retry; skip only what must never be applied."),
            new Limit(
                "wego_inbox_kept",
                state("waiting"),
                Reading.SUM,
                0,
                NEVER,
                "events that wait for an earlier one: %.0f",
                "Look again in a minute. If the earlier one never comes, have its owner republish the topic:"
                    + " POST /operations/republications.")));
  }

  static Limits messages() {
    return new Limits(
        "messages",
        "wego_messages_failed",
        "no message is overdue, failed or uncertain",
        List.of(
            new Limit(
                "wego_messages_overdue_seconds",
                ANY,
                Reading.HIGHEST,
                600,
                NEVER,
                "a message has been due for %.0f s",
                "See that the mail server answers and takes the login; each message's lastError says what it"
                    + " said. They are sent by themselves then."),
            new Limit(
                "wego_messages_failed",
                ANY,
                Reading.SUM,
                0,
                NEVER,
                "messages given up: %.0f",
                "List them with state=FAILED, correct the address, and send each again by POST …/resend."),
            new Limit(
                "wego_messages_uncertain",
                ANY,
                Reading.SUM,
                0,
                NEVER,
                "messages that may or may not have been sent: %.0f",
                "Look for the Message-ID in the mail server's log, then send each again or leave it.")));
  }

  static Limits webhooks() {
    return new Limits(
        "webhooks",
        "wego_webhooks_disabled",
        "deliveries are on time, and no subscription is disabled",
        List.of(
            new Limit(
                "wego_webhooks_overdue_seconds",
                ANY,
                Reading.HIGHEST,
                300,
                NEVER,
                "a delivery has been due for %.0f s",
                "See that wego.webhooks.delivery.enabled is not false; else add instances of the service."),
            new Limit(
                "wego_webhooks_disabled",
                ANY,
                Reading.SUM,
                0,
                NEVER,
                "subscriptions disabled because their receiver failed for days or is gone: %.0f",
                "Tell the partner, who enables it again and replays what was missed.")));
  }

  private static Predicate<Meters.Sample> state(String state) {
    return sample -> sample.label("state").equals(state);
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, List<Instance>> service : seen.byService().entrySet()) {
      for (Limit limit : limits) {
        OptionalDouble value =
            service.getValue().stream()
                .map(instance -> limit.read(instance.meters()))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
        value.ifPresent(number -> judge(service.getKey(), limit, number, findings));
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          seen.answering().stream()
                  .anyMatch(instance -> instance.meters().highest(witness, ANY).isPresent())
              ? Finding.ok("all", inOrder)
              : Finding.skipped("all", "no service that answers measures it"));
    }
    return findings;
  }

  private static void judge(String service, Limit limit, double value, List<Finding> findings) {
    Verdict verdict = limit.judge(value);
    if (verdict != Verdict.OK) {
      findings.add(
          Finding.of(
              verdict, service, String.format(Locale.ROOT, limit.detail(), value), limit.cure()));
    }
  }
}
