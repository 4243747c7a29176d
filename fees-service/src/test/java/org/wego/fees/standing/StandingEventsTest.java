package org.wego.fees.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Exemptions;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.MemberTopic;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.TestClock;

/** What is told of standings; a city like Seoul is billed on 4 January 2016, due on 4 March. */
@QuarkusTest
class StandingEventsTest extends FeesTest {

  private static final String STANDINGS = "wego.fees.standing.v1";
  private static final String CHANGED = "org.wego.fees.standing-changed.v1";

  /** Streams outlive a test, so each has a member of its own. */
  private final Roster.Member city = withId(Roster.member("Seoul"), Ids.next());

  @Inject DailyStandings dailyStandings;

  @BeforeEach
  void the_year_begins() {
    TestClock.moveTo(LocalDate.of(2016, 1, 4));
    Api.importIndicators();
  }

  @Test
  @DisplayName("F14: a member's standing is told when it becomes known, and once")
  void a_standing_is_told_once() {
    Map<String, Object> state = MemberTopic.state(city);
    MemberTopic.tell("member-registered", 1, state);
    MemberTopic.tell("member-updated", 2, state);
    dailyStandings.tell();
    state.put("category", null);
    state.put(
        "periods", MemberTopic.periods(MemberTopic.period("FULL", "2010-09-08", "2015-02-01")));
    MemberTopic.tell("member-withdrawn", 3, state);

    assertThat(told(2)).containsExactly("GOOD since 2016-01-04", "NOT_LIABLE since 2016-01-04");
  }

  @Test
  @DisplayName("F14: what falls overdue is told once, though several replicas look")
  void what_falls_overdue_is_told_once() throws Exception {
    UUID invoice = bill();
    TestClock.moveTo(LocalDate.of(2016, 3, 4));
    pass();
    assertThat(told(1)).containsExactly("GOOD since 2016-01-04");

    TestClock.moveTo(LocalDate.of(2016, 3, 7));
    AtOnce.of(
        Collections.nCopies(
            4,
            () -> {
              dailyStandings.tell();
              return null;
            }));
    pass();
    assertThat(told(2)).containsExactly("GOOD since 2016-01-04", "ARREARS since 2016-03-05");
    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey("wego.fees.invoice.v1", invoice, found -> found.size() >= 2);
    assertThat(events)
        .extracting(KafkaEvents.Event::type)
        .containsExactly("org.wego.fees.invoice-issued.v1", "org.wego.fees.invoice-overdue.v1");
    EventContracts.validate(events.get(1).type(), events.get(1).data());
    assertThat(events.get(1).data().at("/outstanding/amount").asText()).isEqualTo("10000.00");
  }

  @Test
  @DisplayName("F14: money changes a standing in its own transaction")
  void money_changes_a_standing_at_once() {
    UUID invoice = bill();
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    pass();
    Payments.pay(invoice.toString(), "4000.00").statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 4, 8));
    Payments.pay(invoice.toString(), "6000.00").statusCode(201);

    assertThat(told(3))
        .containsExactly(
            "GOOD since 2016-01-04", "ARREARS since 2016-03-05", "GOOD since 2016-04-08");
  }

  @Test
  @DisplayName("F12, F14: a decision that payment is impossible ends the arrears")
  void a_decision_that_payment_is_impossible_ends_the_arrears() {
    UUID invoice = bill();
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    pass();
    Payments.post(
            "/api/v1/invoices/" + invoice + "/payment-impossible",
            "{\"reason\":\"Sanctions\",\"decisionReference\":\"EXCOM-2016-08\"}")
        .statusCode(200);

    assertThat(told(3))
        .containsExactly(
            "GOOD since 2016-01-04", "ARREARS since 2016-03-05", "GOOD since 2016-04-01");
  }

  @Test
  @DisplayName("F8, F14: a waiver is told with its year, of whatever year it is")
  void a_waiver_is_told_with_its_year() {
    Generated.account(city);
    String past = Exemptions.waive(city.id(), 2015).statusCode(201).extract().path("id");
    Exemptions.waive(city.id(), 2016).statusCode(201);
    Exemptions.revoke(past).statusCode(200);

    assertThat(told(3))
        .containsExactly(
            "GOOD since 2016-01-04", "EXEMPT since 2016-01-04", "EXEMPT since 2016-01-04");
    List<KafkaEvents.Event> events = KafkaEvents.ofKey(STANDINGS, city.id());
    assertThat(events)
        .extracting(event -> event.data().get("exemptYears").toString())
        .containsExactly("[2015]", "[2015,2016]", "[2016]");
  }

  @Test
  @DisplayName("F2, F14: a new fee year is told with its first day, though the pass comes late")
  void a_new_fee_year_is_told() {
    TestClock.moveTo(LocalDate.of(2015, 7, 1));
    Map<String, Object> state = MemberTopic.state(city);
    state.put("periods", MemberTopic.periods(MemberTopic.period("FULL", "2015-06-01", null)));
    MemberTopic.tell("member-registered", 1, state);
    dailyStandings.tell();
    TestClock.moveTo(LocalDate.of(2016, 1, 3));
    dailyStandings.tell();

    assertThat(told(2)).containsExactly("NOT_LIABLE since 2015-07-01", "GOOD since 2016-01-01");
  }

  @Test
  @DisplayName("F14: the present standing is sent again on demand, and what was missed before it")
  void the_present_standing_is_sent_again() {
    bill();
    TestClock.moveTo(LocalDate.of(2016, 3, 5));
    Republications.of(STANDINGS);

    assertThat(told(3))
        .containsExactly(
            "GOOD since 2016-01-04",
            "ARREARS since 2016-03-05",
            "ARREARS since 2016-03-05 (snapshot)");
  }

  @Test
  @DisplayName("F14: the pass tells of thousands, and a run changes none of it")
  void a_run_changes_no_standing() throws Exception {
    Generated.accounts(2_000);
    dailyStandings.tell();
    assertThat(Database.number("SELECT count(*) FROM member_standing")).isEqualTo(2_000);

    assertThat(Api.run(2016).getInt("counts.issued")).isEqualTo(2_000);
    pass();
    assertThat(Database.number("SELECT max(event_sequence) FROM member_standing")).isEqualTo(1);

    TestClock.moveTo(LocalDate.of(2016, 3, 5));
    List<Callable<Void>> replicas =
        Collections.nCopies(
            3,
            () -> {
              dailyStandings.tell();
              return null;
            });
    AtOnce.of(replicas);
    pass();
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM member_standing
                 WHERE standing = 'ARREARS' AND since = '2016-03-05' AND event_sequence = 2
                """))
        .isEqualTo(2_000);
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM invoice
                 WHERE overdue_told_on = '2016-03-05' AND event_sequence = 2
                """))
        .isEqualTo(2_000);
  }

  /** The day's pass, once more where it was before. */
  private void pass() {
    Database.execute("UPDATE standing_pass SET done_for = NULL");
    dailyStandings.tell();
  }

  private UUID bill() {
    Generated.account(city);
    dailyStandings.tell();
    Api.run(2016);
    return UUID.fromString(Invoices.of(2016).get(city.id()).id());
  }

  /** What the member's stream tells, once it has so many events: each is as its contract has it. */
  private List<String> told(int count) {
    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey(STANDINGS, city.id(), found -> found.size() >= count);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).sequence()).isEqualTo(i + 1);
      EventContracts.validate(events.get(i).type(), events.get(i).data());
    }
    return events.stream()
        .map(
            event ->
                "%s since %s%s"
                    .formatted(
                        event.data().get("standing").asText(),
                        event.data().get("since").asText(),
                        event.type().equals(CHANGED) ? "" : " (snapshot)"))
        .toList();
  }

  private static Roster.Member withId(Roster.Member member, UUID id) {
    return new Roster.Member(
        id,
        member.name(),
        member.type(),
        member.category(),
        member.since(),
        member.founding(),
        member.region(),
        member.country(),
        member.population());
  }
}
