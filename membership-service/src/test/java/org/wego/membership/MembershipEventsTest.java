package org.wego.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.confirmReferral;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.referredBy;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.withdraw;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.WegoServers;

@DisplayName("What others are told")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class MembershipEventsTest {

  private static final String MEMBERS = "wego.membership.member.v1";
  private static final String APPLICATIONS = "wego.membership.application.v1";
  private static final String TYPE = "org.wego.membership.";

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M2, M3: a city's way to Full membership, as its two streams tell it")
  void the_streams_tell_a_city_s_way_to_full_membership() {
    UUID application = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    approve(application);
    UUID member = memberOf(application);

    List<KafkaEvents.Event> told = stream(MEMBERS, member, 2);
    assertThat(told)
        .extracting(KafkaEvents.Event::type)
        .containsExactly(TYPE + "member-registered.v1", TYPE + "member-approved.v1");
    var state = told.get(1).data();
    assertThat(state.get("category").asText()).isEqualTo("FULL");
    assertThat(state.get("periods")).hasSize(2);
    assertThat(state.get("periods").get(0).get("to").asText()).isEqualTo(today().toString());
    assertThat(state.get("population").asLong()).isEqualTo(287_000);

    assertThat(stream(APPLICATIONS, application, 2))
        .extracting(KafkaEvents.Event::type)
        .containsExactly(TYPE + "application-submitted.v1", TYPE + "application-decided.v1");
  }

  @Test
  @DisplayName("M4: a Friendship member's first event is its approval")
  void a_friend_s_stream_begins_with_its_approval() {
    UUID application = submitted(agency("National Information Technology Agency"));
    approve(application);

    assertThat(stream(MEMBERS, memberOf(application), 1))
        .extracting(KafkaEvents.Event::type)
        .containsExactly(TYPE + "member-approved.v1");
  }

  @Test
  @DisplayName("M3: a withdrawal and a refusal are told")
  void withdrawals_and_refusals_are_told() {
    UUID withdrawn = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    UUID member = memberOf(withdrawn);
    withdraw(Callers.secretariat(), withdrawn).statusCode(200);
    UUID refused = submitted(city("Gimpo"));
    decide(refused, decision("REFUSED", today(), 1, 12)).statusCode(200);

    assertThat(stream(MEMBERS, member, 2).get(1).type()).isEqualTo(TYPE + "member-withdrawn.v1");
    assertThat(stream(MEMBERS, member, 2).get(1).data().get("category").isNull()).isTrue();
    assertThat(stream(APPLICATIONS, withdrawn, 2).get(1).type())
        .isEqualTo(TYPE + "application-withdrawn.v1");
    assertThat(stream(APPLICATIONS, refused, 2).get(1).data().get("outcome").asText())
        .isEqualTo("REFUSED");
  }

  @Test
  @DisplayName("M3, F7a: an Associate that applies again brings its figures up to date")
  void new_figures_are_told() {
    UUID first = submitted(city("Gwangmyeong"));
    decide(first, decision("REFUSED", today(), 1, 12)).statusCode(200);
    var again = city("Gwangmyeong");
    organization(again).put("population", 301_000).put("populationYear", 2026);
    submitted(again);

    List<KafkaEvents.Event> told = stream(MEMBERS, memberOf(first), 2);
    assertThat(told.get(1).type()).isEqualTo(TYPE + "member-updated.v1");
    assertThat(told.get(1).data().get("population").asLong()).isEqualTo(301_000);
    assertThat(told.get(1).data().get("populationYear").asInt()).isEqualTo(2026);
  }

  @Test
  @DisplayName("M5: every member of the roster is told")
  void every_member_of_the_roster_is_told() {
    Roster.importReal();

    List<KafkaEvents.Event> told =
        KafkaEvents.await(
            MEMBERS,
            event -> event.key().startsWith("0153c9f8-34"),
            events -> events.stream().map(KafkaEvents.Event::key).distinct().count() == 99);
    assertThat(told).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
    assertThat(told)
        .filteredOn(event -> event.data().get("name").asText().equals("Seoul"))
        .allSatisfy(event -> assertThat(event.data().get("founding").asBoolean()).isTrue());
  }

  @Test
  @DisplayName("No name of a person and no e-mail address goes out")
  void events_name_no_person() {
    UUID application = submitted(city("Gwangmyeong"));
    approve(application);

    assertThat(stream(MEMBERS, memberOf(application), 2))
        .extracting(KafkaEvents.Event::value)
        .allSatisfy(value -> assertThat(value).doesNotContain("Park Seung-won", "Kim Min-ji", "@"));
    assertThat(stream(APPLICATIONS, application, 2))
        .extracting(KafkaEvents.Event::value)
        .allSatisfy(value -> assertThat(value).doesNotContain("Park Seung-won", "Kim Min-ji", "@"));
  }

  @Test
  @DisplayName("With Kafka stopped an application is still taken, and told when it is back")
  void an_application_is_taken_while_kafka_is_stopped() throws Exception {
    UUID[] application = new UUID[1];
    WegoServers.kafka()
        .whileStopped(
            () -> {
              application[0] = submitted(city("Gwangmyeong"));
              approve(application[0]);
              assertThat(Database.count("SELECT count(*) FROM outbox_event")).isPositive();
            });

    assertThat(stream(MEMBERS, memberOf(application[0]), 2)).isNotEmpty();
  }

  @Test
  @DisplayName("A republication tells the present state of every member and application once more")
  void the_present_state_can_be_told_again() {
    UUID application = submitted(city("Gwangmyeong"));
    approve(application);
    UUID member = memberOf(application);
    stream(MEMBERS, member, 2);

    republish(MEMBERS);
    republish(APPLICATIONS);

    assertThat(stream(MEMBERS, member, 3).get(2).type()).isEqualTo(TYPE + "member-snapshot.v1");
    assertThat(stream(APPLICATIONS, application, 3).get(2).type())
        .isEqualTo(TYPE + "application-snapshot.v1");
  }

  @Test
  @DisplayName("M12: a credit is told in the referrer's stream, and its state has it from then on")
  void a_credit_is_told_to_those_who_follow_the_referrer() {
    UUID friend = submitted(agency("National Information Technology Agency"));
    approve(friend);
    UUID referrer = memberOf(friend);
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    approve(application);
    confirmReferral(application).statusCode(200);

    KafkaEvents.Event told = stream(MEMBERS, referrer, 2).get(1);
    assertThat(told.type()).isEqualTo(TYPE + "referral-credited.v1");
    assertThat(told.data().get("memberId").asText()).isEqualTo(referrer.toString());
    assertThat(told.data().get("applicationId").asText()).isEqualTo(application.toString());
    assertThat(told.data().get("newMemberId").asText()).isEqualTo(memberOf(application).toString());
    assertThat(told.data().get("newMemberName").asText()).isEqualTo("Gwangmyeong");
    assertThat(told.data().get("formedOn").asText()).isEqualTo(today().toString());
    assertThat(told.data().get("year").asInt()).isEqualTo(today().getYear());

    republish(MEMBERS);

    var credits = stream(MEMBERS, referrer, 3).get(2).data().get("referralCredits");
    assertThat(credits).hasSize(1);
    assertThat(credits.get(0).get("applicationId").asText()).isEqualTo(application.toString());
    assertThat(credits.get(0).get("year").asInt()).isEqualTo(today().getYear());
  }

  private static void republish(String topic) {
    Republications.of(topic);
  }

  /** The first events of a stream: numbered without a gap, and as their contracts have them. */
  private static List<KafkaEvents.Event> stream(String topic, UUID key, int size) {
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
                topic,
                key,
                events -> events.stream().map(KafkaEvents.Event::id).distinct().count() >= size)
            .stream()
            .distinct()
            .toList();
    assertThat(told)
        .extracting(KafkaEvents.Event::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, size).boxed().toList());
    assertThat(told).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
    return told;
  }
}
