package org.wego.membership.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Leading.member;
import static org.wego.membership.Leading.on;
import static org.wego.membership.Leading.seat;
import static org.wego.membership.Leading.term;
import static org.wego.membership.leadership.AssemblyTopic.election;
import static org.wego.membership.leadership.AssemblyTopic.tell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Leading;
import org.wego.membership.Roster;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G1, G2a: the General Assembly elects, and the elected assume")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ElectionTest {

  private static final LocalDate CHENGDU = LocalDate.of(2014, 11, 6);
  private static final LocalDate ULYANOVSK = LocalDate.of(2017, 6, 29);
  private static final String FINDINGS = "/api/v1/election-findings";

  private UUID before;
  private UUID assembly;

  @BeforeEach
  void leadFromChengduOn() {
    Database.empty();
    Roster.importReal();
    assembly = Ids.next();
    before = term(CHENGDU);
    seat(before, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(before, "EXECUTIVE_VICE_PRESIDENT_CITY", "Ulyanovsk Region", CHENGDU);
    seat(before, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);
    seat(before, "EXECUTIVE_COMMITTEE_MEMBER", "Seoul", CHENGDU);
    seat(before, "EXECUTIVE_COMMITTEE_MEMBER", "Gimpo", CHENGDU);
  }

  @Test
  @DisplayName("G2a: the contract's own example seats Seoul once more, in a new term")
  void the_example_of_the_contract_opens_a_term() {
    ObjectNode example = AssemblyTopic.example();
    EventContracts.validate(AssemblyTopic.TYPE, example);
    // A stream is told once: the other tests' elections have ids of their own.
    tell(election("PRESIDENT_CITY", assembly, ULYANOVSK, member("Seoul")));

    on(ULYANOVSK, Map.of("office", "PRESIDENT_CITY"))
        .body("items.memberName", contains("Seoul"))
        .body("items.termName", contains("2017-2020"));
    Callers.anybody()
        .queryParam("office", "PRESIDENT_CITY")
        .get(Leading.TERMS + "/{id}/offices", before)
        .then()
        .body("items.to", contains(ULYANOVSK.toString()))
        .body("items.ending", contains("TERM_ENDED"));
    assertThat(example.get("electedMemberIds").get(0).asText())
        .isEqualTo(member("Seoul").toString());
  }

  @Test
  @DisplayName(
      "G2a: all elections of an Assembly fill one term, the next host as Executive Vice"
          + " President City")
  void all_elections_of_an_assembly_fill_one_term() {
    tell(election("NEXT_HOST", assembly, ULYANOVSK, member("Jakarta")));
    tell(election("PRESIDENT_CITY", assembly, ULYANOVSK, member("Seoul")));
    tell(
        election(
            "EXECUTIVE_COMMITTEE",
            assembly,
            ULYANOVSK,
            member("Seoul"),
            member("Jakarta"),
            member("Agra")));

    on(ULYANOVSK.minusDays(1), Map.of()).body("items", hasSize(5));
    on(ULYANOVSK, Map.of())
        .body(
            "items.office",
            contains(
                "PRESIDENT_CITY",
                "EXECUTIVE_VICE_PRESIDENT_CITY",
                "VICE_PRESIDENT_CITY",
                "EXECUTIVE_COMMITTEE_MEMBER",
                "EXECUTIVE_COMMITTEE_MEMBER",
                "EXECUTIVE_COMMITTEE_MEMBER"))
        .body(
            "items.memberName",
            contains("Seoul", "Jakarta", "Barcelona", "Agra", "Jakarta", "Seoul"));
    Callers.anybody()
        .get(Leading.TERMS)
        .then()
        .body("items.name", contains("2017-2020", "2014-2017"))
        .body("items[0].assemblyId", equalTo(assembly.toString()))
        .body("items[0].assemblyOrdinal", equalTo(4));
    findings(null).body("items", empty());
  }

  @Test
  @DisplayName("G2a: an election that is told again changes nothing")
  void an_election_that_is_told_again_changes_nothing() {
    ObjectNode election =
        election("EXECUTIVE_COMMITTEE", assembly, ULYANOVSK, member("Agra"), member("Seoul"));
    tell(election);
    String told = Database.text("SELECT max(version) FROM leadership_term");

    // Another event of the same election, as a republication would send it.
    tell(AssemblyTopic.TYPE, election, 2);

    assertThat(Database.text("SELECT max(version) FROM leadership_term")).isEqualTo(told);
    assertThat(Database.count("SELECT count(*) FROM election")).isOne();
    on(ULYANOVSK, Map.of("office", "EXECUTIVE_COMMITTEE_MEMBER")).body("items", hasSize(2));
  }

  @Test
  @DisplayName("G2: whoever is elected without being FULL is a finding, and holds up nobody")
  void an_elected_city_that_is_not_full_is_a_finding() {
    UUID associate = Applying.memberOf(Applying.submitted(Applying.city("Gwangmyeong")));
    UUID unknown = Ids.next();

    tell(election("EXECUTIVE_COMMITTEE", assembly, ULYANOVSK, associate, member("Agra"), unknown));
    tell(election("PRESIDENT_CITY", assembly, ULYANOVSK, associate));

    on(ULYANOVSK, Map.of())
        .body("items.memberName", contains("Seoul", "Ulyanovsk Region", "Barcelona", "Agra"));
    findings(false)
        .body(
            "items.code",
            containsInAnyOrder(
                "OFFICE_HOLDER_NOT_FULL", "OFFICE_HOLDER_NOT_FULL", "OFFICE_HOLDER_UNKNOWN"))
        .body(
            "items.memberId",
            containsInAnyOrder(associate.toString(), associate.toString(), unknown.toString()));
    assertThat(Database.count("SELECT count(*) FROM inbox_event WHERE state = 'PARKED'")).isZero();
  }

  @Test
  @DisplayName("G2a: more elected than there are seats, or an unknown election, is a finding")
  void an_election_that_cannot_be_right_is_a_finding() {
    tell(election("PRESIDENT_CITY", assembly, ULYANOVSK, member("Seoul"), member("Agra")));
    ObjectNode other = election("NEXT_HOST", assembly, ULYANOVSK, member("Agra"));
    tell(AssemblyTopic.TYPE, other.put("kind", "TREASURER"), 1);
    UUID[] many =
        Database.text(
                "SELECT string_agg(member_id::text, ',') FROM (SELECT member_id FROM member_period"
                    + " WHERE category = 'FULL' LIMIT 21) full_members")
            .transform(ids -> Arrays.stream(ids.split(",")))
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    tell(election("EXECUTIVE_COMMITTEE", assembly, ULYANOVSK, many));

    on(ULYANOVSK, Map.of()).body("items", hasSize(5));
    findings(false)
        .body(
            "items.code",
            containsInAnyOrder("ELECTED_NUMBER", "ELECTION_UNKNOWN", "COMMITTEE_FULL"));
  }

  @Test
  @DisplayName("G2a: an earlier Assembly that is told late fills its time, and no more")
  void an_earlier_assembly_may_be_told_late() {
    LocalDate barcelona = LocalDate.of(2014, 1, 10);
    tell(election("PRESIDENT_CITY", assembly, barcelona, member("Barcelona")));

    on(barcelona, Map.of("office", "PRESIDENT_CITY"))
        .body("items.memberName", contains("Barcelona"))
        .body("items.to", contains(CHENGDU.toString()));
    on(CHENGDU, Map.of("office", "PRESIDENT_CITY")).body("items.memberName", contains("Seoul"));
  }

  @Test
  @DisplayName("G2a: the Secretariat settles a finding, once, and reads them in one statement")
  void the_secretariat_settles_a_finding() throws Exception {
    tell(election("PRESIDENT_CITY", assembly, ULYANOVSK, Ids.next()));
    String finding = findings(false).extract().path("items[0].id");

    settle(finding)
        .statusCode(200)
        .body("settlement", equalTo("The Assembly named Seoul"))
        .body("settledBy", equalTo("secretariat"));
    settle(finding).statusCode(409).body("code", equalTo("ELECTION_FINDING_SETTLED"));
    findings(false).body("items", empty());
    assertThat(CountedSql.during(() -> findings(true).body("items", hasSize(1)))).isOne();
  }

  private static ValidatableResponse settle(String finding) {
    return Callers.secretariat()
        .contentType("application/json")
        .body("{\"settlement\":\"The Assembly named Seoul\"}")
        .post(FINDINGS + "/{id}/settlement", finding)
        .then();
  }

  private static ValidatableResponse findings(Boolean settled) {
    var request = Callers.secretariat();
    if (settled != null) {
      request.queryParam("settled", settled);
    }
    return request.get(FINDINGS).then().statusCode(200);
  }
}
