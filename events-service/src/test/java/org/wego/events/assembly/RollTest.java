package org.wego.events.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.ToldEvent;

@DisplayName("Who votes at an Assembly, and why (E6)")
@QuarkusTest
class RollTest extends EventsTest {

  private static final String ROLL = "/api/v1/events/{id}/roll";
  private static final String QUORUM = "/api/v1/events/{id}/quorum";

  @Inject RollQueries roll;
  @Inject Sql sql;

  private UUID assembly;
  private UUID seoul;
  private UUID hue;

  @BeforeEach
  void an_assembly_of_four() {
    assembly = Given.assembly();
    seoul = Given.member("Seoul", "KR", "ASIA");
    hue = Given.member("Huế", "VN", "ASIA");
    Given.member("Abuja", "NG", "AFRICA", "ASSOCIATE");
    Given.member("Citynet", "KR", "ASIA", "FRIENDSHIP");
  }

  @Test
  @DisplayName("G1, E6: Full members vote; Associates and Friendship members do not; each with why")
  void full_members_vote() {
    Given.presence(assembly, seoul);

    Api.member(seoul)
        .get(ROLL, assembly)
        .then()
        .statusCode(200)
        .body("items.name", contains("Abuja", "Citynet", "Huế", "Seoul"))
        .body(
            "items.reason",
            contains("ASSOCIATE_MEMBER", "FRIENDSHIP_MEMBER", "FULL_MEMBER", "FULL_MEMBER"))
        .body("items.entitled", contains(false, false, true, true))
        .body("items.present", contains(false, false, false, true));
    Api.secretariat()
        .queryParam("entitled", true)
        .queryParam("present", false)
        .get(ROLL, assembly)
        .then()
        .body("items.name", contains("Huế"));
  }

  @Test
  @DisplayName("E6: the roll tells its difference since the convocation")
  void the_roll_differs_since_the_convocation() {
    Given.convocation(assembly);
    Given.member("Chengdu", "CN", "ASIA");
    Database.execute("UPDATE known_member SET category = NULL WHERE member_id = ?", hue);
    Database.execute("UPDATE known_member SET category = 'FULL' WHERE name = 'Abuja'");
    Given.member("Nowhere", "KR", "ASIA", null);

    Api.secretariat()
        .get(ROLL, assembly)
        .then()
        .body("items.name", contains("Abuja", "Chengdu", "Citynet", "Huế", "Seoul"))
        .body("items.change", contains("JOINED", "JOINED", null, "LEFT", null))
        .body(
            "items.reasonAtConvocation",
            contains("ASSOCIATE_MEMBER", null, "FRIENDSHIP_MEMBER", "FULL_MEMBER", "FULL_MEMBER"));
    Api.secretariat()
        .queryParam("change", "LEFT")
        .get(ROLL, assembly)
        .then()
        .body("items.name", contains("Huế"))
        .body("items.reason", contains("MEMBERSHIP_ENDED"));
    assertThat(roll.now(assembly)).hasSize(5);
  }

  @Test
  @DisplayName(
      "F14: arrears suspend the vote only where the statutes say so, which they do not here")
  void arrears_suspend_the_vote_by_statute() {
    Given.standing(hue, "ARREARS");
    Given.standing(seoul, "EXEMPT");
    RollQueries suspending = new RollQueries();
    suspending.sql = sql;
    suspending.statutes = () -> true;

    assertThat(full(roll.now(assembly)))
        .extracting(RollLine::memberId, RollLine::entitled, RollLine::reason)
        .containsExactly(
            tuple(hue, true, RollReason.FULL_MEMBER), tuple(seoul, true, RollReason.FULL_MEMBER));
    assertThat(full(suspending.now(assembly)))
        .extracting(RollLine::memberId, RollLine::entitled, RollLine::reason)
        .containsExactly(
            tuple(hue, false, RollReason.IN_ARREARS), tuple(seoul, true, RollReason.FULL_MEMBER));
  }

  @Test
  @DisplayName("E6: the quorum and its margin, at any moment; who does not vote does not count")
  void the_quorum_at_any_moment() {
    Given.presence(assembly, seoul);
    Database.ids("SELECT member_id FROM known_member WHERE category <> 'FULL'")
        .forEach(other -> Given.presence(assembly, other));

    Api.member(hue)
        .get(QUORUM, assembly)
        .then()
        .statusCode(200)
        .body("entitled", equalTo(2))
        .body("present", equalTo(1))
        .body("required", equalTo(2))
        .body("margin", equalTo(-1))
        .body("met", equalTo(false))
        .body("rule.strict", equalTo(true));

    Given.presence(assembly, hue);

    Api.secretariat()
        .get(QUORUM, assembly)
        .then()
        .body("margin", equalTo(0))
        .body("met", equalTo(true));
  }

  @Test
  @DisplayName("M9, E6: a member that was merged leaves the roll and the room, and casts no vote")
  void a_merged_member_leaves() {
    UUID delegation = Given.delegation(assembly, hue);
    UUID head = Given.participant(delegation, "HEAD", "Nguyen Thi Lan");
    Given.credential(head);
    Given.presence(assembly, hue);

    ToldEvent.of(
            "wego.membership.member.v1",
            "/wego/membership",
            "org.wego.membership.member-merged.v1",
            hue,
            1,
            merged(hue, "Huế", seoul))
        .tell()
        .awaitTaken();

    assertThat(roll.now(assembly)).extracting(RollLine::memberId).doesNotContain(hue);
    Api.secretariat()
        .queryParam("memberId", hue)
        .get("/api/v1/events/{id}/presences", assembly)
        .then()
        .body("items.leftRecordedBy", contains("events-service"));
    Api.secretariat()
        .queryParam("memberId", hue)
        .get("/api/v1/events/{id}/credentials", assembly)
        .then()
        .body("items.castingRight", contains("REVOKED"));
  }

  @Test
  @DisplayName("E6: what is no Assembly has no roll")
  void a_conference_has_no_roll() {
    Api.secretariat().get(ROLL, Given.event("CONFERENCE", "PUBLISHED")).then().statusCode(404);
  }

  @Test
  void the_roll_is_read_in_one_statement() throws Exception {
    // The event, and the roll.
    assertThat(
            CountedSql.during(() -> Api.secretariat().get(ROLL, assembly).then().statusCode(200)))
        .isEqualTo(2);
  }

  private static List<RollLine> full(List<RollLine> lines) {
    return lines.stream()
        .filter(
            line ->
                line.reason() == RollReason.FULL_MEMBER || line.reason() == RollReason.IN_ARREARS)
        .toList();
  }

  private static Map<String, ?> merged(UUID member, String name, UUID successor) {
    Map<String, Object> state = new HashMap<>();
    state.put("category", null);
    state.putAll(
        Map.of(
            "memberId",
            member,
            "name",
            name,
            "organizationType",
            "CITY",
            "region",
            "ASIA",
            "country",
            "VN",
            "founding",
            false,
            "periods",
            List.of(Map.of("category", "FULL", "from", "2014-05-20", "to", "2017-06-01")),
            "successorId",
            successor));
    return state;
  }
}
