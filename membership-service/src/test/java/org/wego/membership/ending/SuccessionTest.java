package org.wego.membership.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.today;
import static org.wego.membership.ending.Endings.admitted;
import static org.wego.membership.ending.Endings.associate;
import static org.wego.membership.ending.Endings.daysAgo;
import static org.wego.membership.ending.Endings.full;
import static org.wego.membership.ending.Endings.merge;
import static org.wego.membership.ending.Endings.post;
import static org.wego.membership.ending.Endings.profile;
import static org.wego.membership.ending.Endings.split;
import static org.wego.membership.ending.Endings.withdraw;
import static org.wego.platform.testkit.AtOnce.statuses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Who goes on for a member")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class SuccessionTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String TYPE = "org.wego.membership.";

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M9: a merged member's address leads to its successor, its own data stay")
  void a_merged_member_leads_to_its_successor() {
    UUID old = full("Gwangmyeong", daysAgo(300));
    UUID successor = full("Seoul", daysAgo(200));

    merge(old, successor, daysAgo(5))
        .statusCode(201)
        .body("kind", equalTo("MERGER"))
        .body("successorId", equalTo(successor.toString()));

    profile(old).statusCode(308).header("Location", equalTo(MEMBERS + "/" + successor));
    profile(successor)
        .statusCode(200)
        .body("category", equalTo("FULL"))
        .body("predecessors.id", contains(old.toString()))
        .body("predecessors.name", contains("Gwangmyeong"))
        .body("successors", empty());
    Callers.anybody()
        .get(MEMBERS + "/{id}/periods", old)
        .then()
        .statusCode(200)
        .body("items[1].to", equalTo(daysAgo(5).toString()));
    Callers.secretariat()
        .get(MEMBERS + "/{id}/contacts", old)
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    KafkaEvents.Event told = lastEvent(old, 3);
    assertThat(told.type()).isEqualTo(TYPE + "member-merged.v1");
    assertThat(told.data().get("successorId").asText()).isEqualTo(successor.toString());
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE type IN"
                    + " ('MEMBER_MERGED', 'MEMBER_SUCCEEDED')"))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("M9: a chain of mergers leads to its last member")
  void a_chain_of_mergers_leads_to_its_last_member() {
    UUID one = full("Gwangmyeong", daysAgo(300));
    UUID two = full("Anyang", daysAgo(300));
    UUID three = full("Seoul", daysAgo(300));
    merge(one, two, daysAgo(100)).statusCode(201);
    merge(two, three, daysAgo(10)).statusCode(201);

    profile(one).statusCode(308).header("Location", equalTo(MEMBERS + "/" + three));
    profile(two).statusCode(308).header("Location", equalTo(MEMBERS + "/" + three));
    Callers.anybody().get(MEMBERS + "/{id}", one).then().body("id", equalTo(three.toString()));
  }

  @Test
  @DisplayName("M6, M9: as of a day before the merger a member answers for itself")
  void before_the_merger_a_member_answers_for_itself() {
    UUID one = full("Gwangmyeong", daysAgo(300));
    UUID two = full("Anyang", daysAgo(300));
    UUID three = full("Seoul", daysAgo(300));
    merge(one, two, daysAgo(100)).statusCode(201);
    merge(two, three, daysAgo(10)).statusCode(201);

    profileAsOf(one, daysAgo(101))
        .statusCode(200)
        .body("name", equalTo("Gwangmyeong"))
        .body("category", equalTo("FULL"))
        .body("ended", nullValue())
        .body("successors.id", contains(two.toString()));
    profileAsOf(one, daysAgo(100))
        .statusCode(308)
        .header("Location", equalTo(MEMBERS + "/" + two + "?asOf=" + daysAgo(100)));
    profileAsOf(one, daysAgo(10))
        .statusCode(308)
        .header("Location", equalTo(MEMBERS + "/" + three + "?asOf=" + daysAgo(10)));
  }

  private static ValidatableResponse profileAsOf(UUID member, LocalDate day) {
    return Callers.anybody()
        .redirects()
        .follow(false)
        .queryParam("asOf", day.toString())
        .get(MEMBERS + "/{id}", member)
        .then();
  }

  @Test
  @DisplayName("G2, M9: the successor takes over the offices")
  void offices_go_over_to_the_successor() {
    UUID old = full("Gwangmyeong", daysAgo(300));
    UUID successor = full("Seoul", daysAgo(200));
    Leadership.seat(old, "PRESIDENT_CITY", daysAgo(100));

    merge(old, successor, daysAgo(5)).statusCode(201);

    assertThat(Leadership.end(old)).isEqualTo("HANDED_OVER " + daysAgo(5));
    assertThat(Leadership.held(successor)).isEqualTo("PRESIDENT_CITY " + daysAgo(5));
  }

  @Test
  @DisplayName("M9: a successor is another member of that day, and of a category that can go on")
  void a_successor_has_to_be_a_member_that_can_go_on() {
    UUID member = full("Gwangmyeong", daysAgo(300));
    UUID associate = associate("Anyang", daysAgo(200));
    UUID late = full("Gimpo", daysAgo(10));
    UUID friend = admitted(agency("National Information Agency"), daysAgo(200));
    UUID former = full("Bucheon", daysAgo(200));
    withdraw(former, daysAgo(50)).statusCode(201);

    for (UUID impossible : List.of(member, associate, late, friend, former, UUID.randomUUID())) {
      merge(member, impossible, daysAgo(15))
          .statusCode(422)
          .body("code", equalTo("SUCCESSOR_NOT_POSSIBLE"))
          .body("rule", equalTo("M9"))
          .body("errors.pointer", contains("/successorId"));
    }
    profile(member).statusCode(200).body("category", equalTo("FULL"));
    merge(associate, member, daysAgo(15)).statusCode(201);
  }

  @Test
  @DisplayName("M9: of mergers in both directions at once one is done")
  void of_mergers_in_both_directions_one_is_done() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID one = full("City A" + round, daysAgo(300));
      UUID other = full("City B" + round, daysAgo(300));

      List<Integer> statuses =
          statuses(List.of(() -> merge(one, other, today()), () -> merge(other, one, today())));

      assertThat(statuses).containsOnlyOnce(201);
      assertThat(statuses).filteredOn(status -> status != 201).isSubsetOf(409, 422);
    }
    assertThat(Database.count("SELECT count(*) FROM member WHERE successor_id IS NOT NULL"))
        .isEqualTo(5);
  }

  @Test
  @DisplayName("M9: the database itself refuses cycles and second successors")
  void the_database_refuses_cycles() {
    UUID one = full("Gwangmyeong", daysAgo(300));
    UUID two = full("Anyang", daysAgo(300));
    UUID three = full("Seoul", daysAgo(300));
    merge(one, two, daysAgo(100)).statusCode(201);
    merge(two, three, daysAgo(10)).statusCode(201);
    withdraw(three, daysAgo(5)).statusCode(201);

    assertThatThrownBy(() -> succeed(three, one)).hasMessageContaining("cannot succeed");
    assertThatThrownBy(() -> succeed(one, three)).hasMessageContaining("has a successor already");
    assertThatThrownBy(() -> succeed(three, three))
        .hasMessageContaining("ck_member_successor_is_another");
    assertThatThrownBy(
            () -> Database.execute("UPDATE member SET live = true WHERE id = '" + one + "'"))
        .hasMessageContaining("ck_member_succeeded_is_not_live");
  }

  private static void succeed(UUID member, UUID successor) {
    Database.execute(
        "UPDATE member SET successor_id = '%s', succeeded_on = '2020-01-01' WHERE id = '%s'"
            .formatted(successor, member));
  }

  @Test
  @DisplayName("M8, M9: a city of the merged one's name that applies is a new member")
  void a_merged_member_does_not_come_back() {
    UUID old = full("Gwangmyeong", daysAgo(300));
    UUID successor = full("Seoul", daysAgo(200));
    merge(old, successor, daysAgo(50)).statusCode(201);

    UUID again = full("Gwangmyeong", daysAgo(20));

    assertThat(again).isNotEqualTo(old);
    profile(old).statusCode(308).header("Location", equalTo(MEMBERS + "/" + successor));
  }

  @Test
  @DisplayName(
      "M9: a split makes members of the old one's category, and leads to the principal one")
  void a_split_makes_new_members() {
    UUID old = full("Gwangmyeong", daysAgo(300));
    Leadership.seat(old, "EXECUTIVE_COMMITTEE_MEMBER", daysAgo(100));

    String principal =
        post(
                Callers.secretariat(),
                old,
                "splits",
                split(daysAgo(5), "Gwangmyeong", "Cheolsan", "Haan"))
            .statusCode(201)
            .body("kind", equalTo("SPLIT"))
            .extract()
            .path("successorId");

    profile(old).statusCode(308).header("Location", equalTo(MEMBERS + "/" + principal));
    profile(UUID.fromString(principal))
        .statusCode(200)
        .body("name", equalTo("Gwangmyeong"))
        .body("category", equalTo("FULL"))
        .body("since", equalTo(daysAgo(5).toString()))
        .body("predecessors.id", contains(old.toString()));
    Callers.anybody()
        .get(MEMBERS)
        .then()
        .body("items.name", contains("Cheolsan", "Gwangmyeong", "Haan"))
        .body("items.category", contains("FULL", "FULL", "FULL"));
    assertThat(Leadership.end(old)).isEqualTo("HANDED_OVER " + daysAgo(5));
    assertThat(Leadership.held(UUID.fromString(principal)))
        .isEqualTo("EXECUTIVE_COMMITTEE_MEMBER " + daysAgo(5));
    KafkaEvents.Event told = lastEvent(old, 3);
    assertThat(told.type()).isEqualTo(TYPE + "member-split.v1");
    assertThat(told.data().get("successorId").asText()).isEqualTo(principal);
    for (String successor :
        List.of(principal, Database.text("SELECT id FROM member WHERE name = 'Haan'"))) {
      KafkaEvents.Event first = lastEvent(UUID.fromString(successor), 1);
      assertThat(first.type()).isEqualTo(TYPE + "member-registered.v1");
      assertThat(first.data().get("splitFromId").asText()).isEqualTo(old.toString());
    }
  }

  @Test
  @DisplayName("M8, M9: a split is done as a whole or not at all")
  void a_split_is_done_as_a_whole() {
    UUID old = full("Gwangmyeong", daysAgo(300));
    UUID other = full("Haan", daysAgo(300));

    post(Callers.secretariat(), old, "splits", split(daysAgo(5), "Cheolsan", "HAAN"))
        .statusCode(409)
        .body("code", equalTo("MEMBER_DUPLICATE"))
        .body("existing", equalTo(MEMBERS + "/" + other))
        .body("errors.pointer", contains("/successors/1/organization/name"));
    post(Callers.secretariat(), old, "splits", split(daysAgo(5), "Cheolsan", "CHEOLSAN"))
        .statusCode(422)
        .body("code", equalTo("SPLIT_NOT_POSSIBLE"));
    post(Callers.secretariat(), old, "splits", split(daysAgo(5), "Cheolsan"))
        .statusCode(400)
        .body("errors.pointer", contains("/successors"));
    ObjectNode twoPrincipals = split(daysAgo(5), "Cheolsan", "Soha");
    ((ObjectNode) twoPrincipals.get("successors").get(1)).put("principal", true);
    post(Callers.secretariat(), old, "splits", twoPrincipals)
        .statusCode(422)
        .body("code", equalTo("SPLIT_NOT_POSSIBLE"));
    ObjectNode agencies = split(daysAgo(5), "Cheolsan", "Soha");
    organization((ObjectNode) agencies.get("successors").get(1)).put("type", "GOVERNMENT_AGENCY");
    post(Callers.secretariat(), old, "splits", agencies)
        .statusCode(422)
        .body("code", equalTo("CATEGORY_NOT_ALLOWED"))
        .body("errors.pointer", contains("/successors/1/organization/type"));

    profile(old).statusCode(200).body("category", equalTo("FULL")).body("ended", nullValue());
    assertThat(Database.count("SELECT count(*) FROM member")).isEqualTo(2);
    assertThat(Database.count("SELECT count(*) FROM member_ending")).isZero();
  }

  private static KafkaEvents.Event lastEvent(UUID member, int size) {
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
                "wego.membership.member.v1",
                member,
                events -> events.stream().map(KafkaEvents.Event::id).distinct().count() >= size)
            .stream()
            .distinct()
            .toList();
    KafkaEvents.Event last = told.get(told.size() - 1);
    assertThat(last.sequence()).isEqualTo(size);
    EventContracts.validate(last.type(), last.data());
    return last;
  }
}
