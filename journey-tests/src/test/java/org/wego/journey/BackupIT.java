package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.client.ApiException;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.client.fees.model.TrialBalance;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Databases;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/**
 * A backup is taken under load, the load goes on, everything is destroyed, and the backup is
 * restored: as an operator does it, with {@code ./wego backup} and {@code ./wego restore}.
 *
 * <p>It takes minutes and leaves nothing of what other tests did after the backup, so it is run by
 * itself: {@code -Dproof.excluded= -Dit.test=BackupIT}. That a backup is one consistent cut is
 * tested with each build, by the tests of {@code local-stack}.
 */
@Journey
@Tag("proof")
@Order(100)
class BackupIT {

  private static final int BEFORE = 5;
  private static final int AFTER = 3;
  private static final Duration TO_CATCH_UP = Duration.ofMinutes(3);
  private static final List<String> SERVICES =
      List.of("membership", "fees", "awards", "events", "webhooks");

  /** Whose table holds the sequence of each stream that others follow. */
  private static final Map<String, List<String>> OWNERS =
      Map.of(
          "wego.membership.member.v1", List.of("membership", "member", "id"),
          "wego.membership.application.v1", List.of("membership", "membership_application", "id"),
          "wego.fees.invoice.v1", List.of("fees", "invoice", "id"),
          "wego.fees.standing.v1", List.of("fees", "member_standing", "member_id"));

  private static Api api;
  private static RunningStack stack;
  private static Databases databases;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    databases = new Databases(running);
    api.haveRosterAndIndicators();
    if (api.invoiceCount(2016) == 0) {
      api.bill(2016);
    }
  }

  @Test
  @Order(1)
  void with_everything_lost_the_backup_brings_all_of_it_back() throws Exception {
    Path backup = stack.folder().resolve("backup-1");
    List<UUID> kept;
    List<UUID> all;
    try (Admissions load = Admissions.start(api, "Lost")) {
      await().atMost(TO_CATCH_UP).until(() -> load.members().size() >= BEFORE);
      kept = List.copyOf(load.members());
      stack.wego("backup", backup.toString());
      int then = load.members().size();
      await().atMost(TO_CATCH_UP).until(() -> load.members().size() >= then + AFTER);
      load.stop();
      all = List.copyOf(load.members());
    }

    stack.wego("down");
    stack.destroy("postgres");
    stack.destroy("kafka");
    String told = stack.wego("restore", backup.toString());
    stack.lookAgain();

    assertThat(told).contains("is whole").doesNotContain("forgotten");
    everythingIsThere(kept);
    assertThat(all.stream().filter(member -> !isMember(member)))
        .as("what was done after the backup is gone")
        .isNotEmpty();
    eventsGoOn("After Everything Lost");
  }

  @Test
  @Order(2)
  void with_kafka_ahead_of_the_backup_what_it_knows_is_put_aside_and_no_number_is_given_twice()
      throws Exception {
    Path backup = stack.folder().resolve("backup-2");
    List<UUID> kept;
    try (Admissions load = Admissions.start(api, "Ahead")) {
      await().atMost(TO_CATCH_UP).until(() -> load.members().size() >= BEFORE);
      kept = List.copyOf(load.members());
      stack.wego("backup", backup.toString());
      int then = load.members().size();
      await().atMost(TO_CATCH_UP).until(() -> load.members().size() >= then + AFTER);
      load.stop();
    }
    // Given out after the backup: somebody holds these invoices.
    api.bill(2017);
    SortedSet<String> given = numbers(2017);
    await()
        .atMost(TO_CATCH_UP)
        .until(() -> databases.number("fees", "SELECT count(*) FROM outbox_event") == 0);

    String told = stack.wego("restore", "--replace", backup.toString());
    stack.lookAgain();

    assertThat(told)
        .contains(
            "forgotten-events.jsonl", "invoice-issued", "Invoice numbers up to " + given.last());
    everythingIsThere(kept);
    assertThat(numbers(2017)).as("the backup was before the year 2017").isEmpty();
    api.bill(2017);
    assertThat(numbers(2017)).isNotEmpty().doesNotContainAnyElementsOf(given);
    eventsGoOn("After Kafka Ahead");
  }

  @Test
  @Order(3)
  void a_service_that_was_lost_alone_meets_those_that_went_on() throws Exception {
    Path backup = stack.folder().resolve("backup-3");
    stack.wego("backup", backup.toString());
    UUID forgotten = admitted("Known To Others Only");
    await().atMost(TO_CATCH_UP).until(() -> isKnownToFees(forgotten));

    String told = stack.wego("restore", "--replace", "--only", "membership", backup.toString());
    stack.lookAgain();

    assertThat(told).contains("member-registered", "streams are known to others");
    assertThat(isMember(forgotten)).isFalse();
    assertThat(Files.readString(newest(stack.folder().resolve("restores")).resolve("strays.json")))
        .as("what only others know is named")
        .contains(forgotten.toString());
    eventsGoOn("After One Lost");
  }

  private static Path newest(Path folder) throws Exception {
    try (var all = Files.list(folder)) {
      return all.max(Path::compareTo).orElseThrow();
    }
  }

  private static SortedSet<String> numbers(int feeYear) {
    SortedSet<String> numbers = new TreeSet<>();
    api.invoices(feeYear).stream().map(InvoiceSummary::getNumber).forEach(numbers::add);
    return numbers;
  }

  /** What was answered before the backup was asked for is there, and all services agree on it. */
  private static void everythingIsThere(List<UUID> kept) {
    assertThat(kept).allMatch(BackupIT::isMember);
    projectionsEqualTheirOwners();
    for (String service : SERVICES) {
      assertThat(
              databases.number(
                  service, "SELECT count(*) FROM inbox_event WHERE state IN ('PARKED', 'WAITING')"))
          .as("events kept back by %s", service)
          .isZero();
      assertThat(
              databases.number(
                  service, "SELECT count(*) FROM outgoing_message WHERE state = 'SENDING'"))
          .isZero();
    }
    TrialBalance trial = api.secretariat().ledger().getTrialBalance((java.time.LocalDate) null);
    assertThat(trial.getDebits()).isEqualTo(trial.getCredits());
    assertThat(
            databases.rows(
                "fees",
                """
                SELECT i.number FROM invoice i
                 WHERE i.outstanding <> (
                   SELECT coalesce(sum(CASE e.debit WHEN 'RECEIVABLES' THEN e.amount
                                                    ELSE -e.amount END), 0)
                     FROM ledger_entry e WHERE e.invoice_id = i.id)
                """))
        .as("invoices that are not what the ledger says")
        .isEmpty();
    assertThat(
            databases.rows(
                "fees",
                """
                SELECT fee_year FROM invoice WHERE fee_year = 2016
                 GROUP BY fee_year HAVING count(*) <> max(number_in_year)
                """))
        .as("years whose numbers have gaps")
        .isEmpty();
  }

  private static void projectionsEqualTheirOwners() {
    String members = "SELECT id, name, country, region FROM member WHERE event_sequence > 0";
    SortedSet<String> owned = databases.rows("membership", members);
    assertThat(owned).isNotEmpty();
    assertThat(
            databases.rows(
                "fees", "SELECT member_id, member_name, country, region FROM billing_account"))
        .isEqualTo(owned);
    for (String service : List.of("awards", "events")) {
      assertThat(
              databases.rows(service, "SELECT member_id, name, country, region FROM known_member"))
          .as(service)
          .isEqualTo(owned);
    }
    SortedSet<String> standings =
        databases.rows("fees", "SELECT member_id, standing, since FROM member_standing");
    assertThat(databases.rows("events", "SELECT member_id, standing, since FROM known_standing"))
        .isEqualTo(standings);
    assertThat(
            databases.rows("membership", "SELECT member_id, standing, since FROM member_standing"))
        .isEqualTo(standings);
    OWNERS.forEach(
        (topic, owner) -> {
          SortedSet<String> streams =
              databases.rows(
                  owner.get(0),
                  "SELECT %s, event_sequence FROM %s WHERE event_sequence > 0"
                      .formatted(owner.get(2), owner.get(1)));
          for (String service : SERVICES) {
            for (String consumer :
                databases.rows(
                    service,
                    "SELECT DISTINCT consumer FROM inbox_guard WHERE topic = '" + topic + "'")) {
              assertThat(
                      databases.rows(
                          service,
                          "SELECT stream_key, sequence FROM inbox_guard WHERE topic = '%s' AND consumer = '%s'"
                              .formatted(topic, consumer)))
                  .as("how far %s is in %s", consumer, topic)
                  .isEqualTo(streams);
            }
          }
        });
  }

  private static boolean isMember(UUID member) {
    try {
      return api.anonymous().members().getMember(member, null).getId().equals(member);
    } catch (ApiException e) {
      if (e.getCode() == 404) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isKnownToFees(UUID member) {
    return !databases
        .rows("fees", "SELECT 1 FROM billing_account WHERE member_id = '" + member + "'")
        .isEmpty();
  }

  private static UUID admitted(String city) {
    return api.approve(api.apply(Api.APPLICANT, NewApplication.ofCity(city, "JP", "ASIA", 400_000)))
        .getMemberId();
  }

  private static void eventsGoOn(String city) {
    UUID member = admitted(city);
    await().atMost(TO_CATCH_UP).until(() -> isKnownToFees(member));
    for (String service : List.of("awards", "events")) {
      await()
          .atMost(TO_CATCH_UP)
          .until(
              () ->
                  !databases
                      .rows(
                          service, "SELECT 1 FROM known_member WHERE member_id = '" + member + "'")
                      .isEmpty());
    }
  }
}
