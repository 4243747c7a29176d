package org.wego.awards.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wego.awards.practice.Practices.act;
import static org.wego.awards.practice.Practices.publish;
import static org.wego.awards.practice.Practices.revise;
import static org.wego.awards.practice.Practices.shared;
import static org.wego.awards.practice.Practices.tag;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.MemberCategory;
import org.wego.awards.OrganizationType;
import org.wego.awards.Region;
import org.wego.awards.member.FollowMember;
import org.wego.awards.member.KnownMember;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;

@QuarkusTest
class PracticeEventsTest extends AwardsTest {

  private static final String TOPIC = "wego.awards.good-practice.v1";
  private static final String PUBLISHED = "org.wego.awards.good-practice-published.v1";
  private static final String UPDATED = "org.wego.awards.good-practice-updated.v1";
  private static final String SNAPSHOT = "org.wego.awards.good-practice-snapshot.v1";

  @Inject FollowMember followMember;

  @Test
  @DisplayName("A10, M10: what comes into the library, changes and leaves is told, and no more")
  void what_happens_to_the_library_is_told() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID id = shared(seoul, "Ours");
    revise(Api.member(seoul), id, tag(id), Map.of("title", "Ours, better")).statusCode(200);
    act(Api.secretariat(), id, "rejection", "Not yet").statusCode(200);
    Api.member(seoul).post(Practices.LIBRARY + "/{id}/submission", id).then().statusCode(200);
    publish(id).statusCode(200);
    revise(Api.secretariat(), id, tag(id), Map.of("category", "SERVICES")).statusCode(200);
    revise(Api.secretariat(), id, tag(id), Map.of("category", "SERVICES")).statusCode(200);
    act(Api.member(seoul), id, "withdrawal", "It has ended").statusCode(200);
    revise(Api.member(seoul), id, tag(id), Map.of("title", "Unseen")).statusCode(200);

    List<KafkaEvents.Event> told = told(id, 3);
    assertThat(told)
        .extracting(KafkaEvents.Event::type)
        .containsExactly(PUBLISHED, UPDATED, UPDATED);
    assertThat(told).extracting(KafkaEvents.Event::sequence).containsExactly(1L, 2L, 3L);
    assertThat(told)
        .extracting(event -> event.data().path("state").asText())
        .containsExactly("PUBLISHED", "PUBLISHED", "WITHDRAWN");
    assertThat(told.get(0).data().path("title").asText()).isEqualTo("Ours, better");
    assertThat(told.get(0).data().path("memberId").asText()).isEqualTo(seoul.toString());
  }

  @Test
  @DisplayName("A10: ten who publish at once publish once")
  void ten_who_publish_at_once_publish_once() throws Exception {
    UUID id = shared(Given.member("Seoul", "KR", "ASIA"), "Ours");

    assertThat(AtOnce.statuses(10, i -> publish(id))).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(told(id, 1)).hasSize(1);
    assertThat(
            Database.number(
                "SELECT count(*) FROM good_practice_review WHERE act = 'PUBLISHED'"
                    + " AND practice_id = ?",
                id))
        .isOne();
  }

  @Test
  @DisplayName("A10, M10: what was in the library first counts for the member that is told later")
  void the_first_practices_count_for_the_member_that_is_told_later() {
    UUID waiting = Given.practice("Waits", "Seoul", "KR", null, "SUBMITTED");
    UUID told = Given.practice("Is told already", "SEOUL", "KR", null, "PUBLISHED");
    UUID other = Given.practice("Of another Seoul", "Seoul", "US", null, "PUBLISHED");
    UUID seoul = Ids.next();
    follow(seoul, null);
    assertThat(linked(seoul)).isZero();
    follow(seoul, MemberCategory.FULL);
    follow(seoul, MemberCategory.FULL);

    // The brochure's seven, one that waits and one that others knew of.
    assertThat(linked(seoul)).isEqualTo(9);
    UUID first =
        UUID.fromString(
            Api.anyone()
                .get(Practices.LIBRARY + "?q=m-voting")
                .then()
                .extract()
                .path("items[0].id"));
    assertThat(told(first, 1)).extracting(KafkaEvents.Event::type).containsExactly(PUBLISHED);
    assertThat(told(told, 1)).extracting(KafkaEvents.Event::type).containsExactly(UPDATED);
    assertThat(KafkaEvents.ofKey(TOPIC, waiting)).isEmpty();
    assertThat(KafkaEvents.ofKey(TOPIC, other)).isEmpty();
  }

  @Test
  @DisplayName("A10: the library is told again on demand, with what has left it")
  void the_library_is_told_again() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID there = Practices.published(seoul, "Ours");
    UUID gone = Practices.published(seoul, "Ended");
    act(Api.secretariat(), gone, "withdrawal", "It has ended").statusCode(200);
    Api.member(seoul).post(Practices.LIBRARY + "/{id}/submission", gone).then().statusCode(200);
    UUID never = shared(seoul, "Waits");
    Republications.of(TOPIC);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM republication WHERE state = 'COMPLETED'"
                            + " AND topic = ?",
                        TOPIC)
                    >= 1);

    KafkaEvents.Event last = told(there, 2).get(1);
    assertThat(last.type()).isEqualTo(SNAPSHOT);
    assertThat(last.data().path("state").asText()).isEqualTo("PUBLISHED");
    // Handed in again, it waits: to others it is out of the library still.
    assertThat(told(gone, 3).get(2).data().path("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(KafkaEvents.ofKey(TOPIC, never)).isEmpty();
  }

  private void follow(UUID member, MemberCategory category) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                followMember.follow(
                    new KnownMember(
                        member,
                        "Seoul",
                        "서울",
                        OrganizationType.CITY,
                        Region.ASIA,
                        "KR",
                        category)));
  }

  private static long linked(UUID member) {
    return Database.number("SELECT count(*) FROM good_practice WHERE member_id = ?", member);
  }

  private static List<KafkaEvents.Event> told(UUID id, int count) {
    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey(TOPIC, id, found -> found.size() >= count);
    events.forEach(event -> EventContracts.validate(event.type(), event.data()));
    return events;
  }
}
