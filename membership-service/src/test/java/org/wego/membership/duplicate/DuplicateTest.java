package org.wego.membership.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.today;
import static org.wego.membership.ending.Endings.daysAgo;
import static org.wego.membership.ending.Endings.full;
import static org.wego.membership.ending.Endings.profile;
import static org.wego.membership.ending.Endings.withdraw;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.membership.Sha256;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Members that may be one organization")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class DuplicateTest {

  private static final String DUPLICATES = "/api/v1/member-duplicates";

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M8: of the real roster two pairs are told, whose members are different ones")
  void the_real_roster_holds_two_pairs_and_they_are_different_members() {
    Roster.importReal();

    list()
        .body(
            "items.collect { [it.firstName, it.secondName] }.flatten()",
            containsInAnyOrder(
                "Khartoum Locality", "Khartoum State", "Gadarif City", "Gadarif State"))
        .body("items.country", contains("SD", "SD"))
        .body("items.state", contains("OPEN", "OPEN"));
    assertThat(Database.count("SELECT count(*) FROM member WHERE live")).isEqualTo(99);
    Callers.secretariat().queryParam("country", "KR").get(DUPLICATES).then().body("items", empty());
  }

  @Test
  @DisplayName("M8: a new member is compared by what is left of its name, and by its letters")
  void a_new_member_is_compared_with_those_that_are_there() {
    full("Gwangmyeong", daysAgo(300));
    full("City of Gwangmyeong", daysAgo(200));
    full("Gwangmyong Metropolitan City", daysAgo(100));
    full("Anyang", daysAgo(100));

    list().body("items", hasSize(3)).body("items[0].similarity", equalTo(1.000f));
  }

  @Test
  @DisplayName("M8: an ignored pair does not come back")
  void an_ignored_pair_does_not_come_back() {
    full("Gwangmyeong", daysAgo(300));
    full("City of Gwangmyeong", daysAgo(200));
    UUID pair = onlyPair();

    settle(pair, "ignore", "{\"reason\":\" Two cities \"}")
        .statusCode(200)
        .body("state", equalTo("IGNORED"))
        .body("reason", equalTo("Two cities"))
        .body("settledBy", equalTo("secretariat"));
    settle(pair, "ignore", "{\"reason\":\"Again\"}")
        .statusCode(409)
        .body("code", equalTo("DUPLICATE_SETTLED"));
    scan("{}").body("examined", equalTo(2)).body("found", equalTo(0)).body("next", nullValue());

    assertThat(Database.count("SELECT count(*) FROM duplicate_candidate")).isOne();
    Callers.secretariat().queryParam("state", "OPEN").get(DUPLICATES).then().body("items", empty());
    Callers.secretariat()
        .queryParam("state", "IGNORED")
        .get(DUPLICATES)
        .then()
        .body("items.id", contains(pair.toString()));
  }

  @Test
  @DisplayName("M8, M9: a pair that is one organization is merged into the survivor")
  void a_pair_is_merged_into_its_survivor() {
    UUID one = full("Gwangmyeong", daysAgo(300));
    UUID other = full("City of Gwangmyeong", daysAgo(200));
    UUID stranger = full("Anyang", daysAgo(200));
    UUID pair = onlyPair();

    settle(pair, "merge", merge(stranger))
        .statusCode(422)
        .body("code", equalTo("SUCCESSOR_NOT_POSSIBLE"))
        .body("errors.pointer", contains("/survivorId"));
    settle(pair, "merge", merge(one))
        .statusCode(200)
        .body("state", equalTo("MERGED"))
        .body("reason", equalTo("The same city"));
    settle(pair, "merge", merge(other)).statusCode(409);

    profile(other).statusCode(308).header("Location", equalTo("/api/v1/members/" + one));
    settle(UUID.randomUUID(), "merge", merge(one)).statusCode(404);
  }

  @Test
  @DisplayName("M8: a scan finds what came in past the service, and only present members")
  void a_scan_finds_pairs_of_present_members() {
    full("Gwangmyeong", daysAgo(300));
    UUID left = full("City of Gwangmyeong", daysAgo(200));
    Database.execute("DELETE FROM duplicate_candidate");

    scan("{\"country\":\"JP\"}").body("examined", equalTo(0));
    scan("{\"country\":\"KR\"}").body("examined", equalTo(2)).body("found", equalTo(1));
    withdraw(left, today()).statusCode(201);
    list().body("items", empty());
    Database.execute("DELETE FROM duplicate_candidate");
    scan("{}").body("examined", equalTo(1)).body("found", equalTo(0));
  }

  @Test
  @DisplayName("M8: a renamed member is compared by its new name, and no longer by the old one")
  void a_renamed_member_is_compared_by_its_new_name() {
    full("Gwangmyeong", daysAgo(300));
    UUID member = full("Anyang", daysAgo(200));

    rename(member, "City of Gwangmyeong");
    list().body("items", hasSize(1));
    rename(member, "Manan");
    list().body("items", empty());
  }

  private static void rename(UUID member, String name) {
    Callers.secretariat()
        .contentType("application/json")
        .body(
            "{\"name\":\"%s\",\"effectiveOn\":\"%s\",\"reason\":\"By law\"}"
                .formatted(name, today()))
        .post("/api/v1/members/{id}/renamings", member)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("M8: a large import finds names that are the same but for words, similar ones wait")
  void a_large_import_finds_the_same_names_and_leaves_similar_ones_to_a_scan() {
    String rows =
        IntStream.range(0, 2_001)
            .mapToObj(i -> ",%s,CITY,FULL,2014-01-01,false,ASIA,KR,1\n".formatted(letters(i)))
            .collect(Collectors.joining());
    String pairs =
        ",Gwangmyeong,CITY,FULL,2014-01-01,false,ASIA,KR,1\n"
            + ",City of Gwangmyeong,CITY,FULL,2014-01-01,false,ASIA,KR,1\n"
            + ",Gwangmyong,CITY,FULL,2014-01-01,false,ASIA,KR,1\n";

    Roster.send(Roster.HEADER + rows + pairs, false).statusCode(201);

    list().body("items", hasSize(1)).body("items[0].similarity", equalTo(1.000f));
  }

  /** A name like no other one. */
  private static String letters(int number) {
    return Sha256.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("The pairs are a list like any other")
  void the_list_takes_one_statement_and_comes_as_csv() throws Exception {
    Roster.importReal();

    assertThat(CountedSql.during(() -> list().body("items", hasSize(2)))).isOne();
    Callers.secretariat()
        .accept("text/csv")
        .get(DUPLICATES)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("Gadarif City"));
  }

  @Test
  @DisplayName("M8: among 25,000 members a step of a scan is bounded and uses the trigram index")
  void a_scan_of_many_members_goes_in_bounded_steps_by_the_index() {
    Database.execute(
        """
        INSERT INTO member (id, name, name_key, organization_type, country, region, founding, live,
          registered_at, registered_by)
        SELECT uuidv7(), key, key, 'CITY',
          chr(65 + (g / 26) % 7) || chr(65 + g % 26), 'ASIA', false, true, now(), 'test'
        FROM (
          SELECT g, translate(left(md5(g::text), 12), '0123456789', 'ghijklmnop') AS key
          FROM generate_series(1, 25000) g) generated;
        ANALYZE member;
        """);

    String next = scan("{}").body("examined", equalTo(2000)).extract().path("next");
    scan("{\"after\":\"%s\"}".formatted(next)).body("examined", equalTo(2000));

    assertThat(plan()).contains("ix_member_similar").doesNotContain("Seq Scan on public.member o");
  }

  /** How the database carries out a step, by the statement that the service uses. */
  private static String plan() {
    String statement =
        FindDuplicates.SIMILAR
            .replaceFirst("\\?", "now()")
            .replaceFirst("\\?", "10")
            .replaceFirst("\\?", "ARRAY(SELECT id FROM member ORDER BY id LIMIT 2000)");
    return Database.lines("EXPLAIN (VERBOSE, COSTS OFF) " + statement);
  }

  private static ValidatableResponse list() {
    return Callers.secretariat().get(DUPLICATES).then().statusCode(200);
  }

  private static UUID onlyPair() {
    return UUID.fromString(list().body("items", hasSize(1)).extract().path("items[0].id"));
  }

  private static ValidatableResponse scan(String request) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(request)
        .post(DUPLICATES + "/scans")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse settle(UUID pair, String how, String request) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(request)
        .post(DUPLICATES + "/{id}/" + how, pair)
        .then();
  }

  private static String merge(UUID survivor) {
    return "{\"survivorId\":\"%s\",\"effectiveOn\":\"%s\",\"reason\":\"The same city\"}"
        .formatted(survivor, daysAgo(5));
  }
}
