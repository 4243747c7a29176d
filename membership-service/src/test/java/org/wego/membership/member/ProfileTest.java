package org.wego.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.with;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.StatementCounter;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Profiles and names, and what they were on other days")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(TestClock.class)
class ProfileTest {

  private static final String MEMBER = "/api/v1/members/{id}";
  private static final String MEMBERS = "/api/v1/members";

  private UUID city;

  @BeforeEach
  void aCity() {
    Database.empty();
    UUID application = submittedOn(today().minusDays(60), city("Gwangmyeong"));
    approve(application);
    city = memberOf(application);
  }

  @Test
  @DisplayName("M6, M13: a member brings its own profile up to date, from today on")
  void a_member_brings_its_own_profile_up_to_date() {
    patch(
            Callers.member(city),
            tag(city),
            "{\"nativeName\":\"광명특별시\",\"population\":301000,\"populationYear\":2026}")
        .statusCode(200)
        .header("ETag", startsWith("\""))
        .body("nativeName", equalTo("광명특별시"))
        .body("population", equalTo(301_000))
        .body("address", equalTo("20 Simin-ro"));

    asOf(today().minusDays(1))
        .body("nativeName", equalTo("광명시"))
        .body("population", equalTo(287_000));
    search("광명특별", today()).body("items.id", contains(city.toString()));
    search("광명특별", today().minusDays(1)).body("items", empty());
    history()
        .body("items[0].type", equalTo("MEMBER_UPDATED"))
        .body("items[0].before.population", equalTo(287_000))
        .body("items[0].after.population", equalTo(301_000));
  }

  @Test
  @DisplayName("M6: a change of the profile is told to others with the member's whole state")
  void a_change_of_the_profile_is_told() {
    patch(Callers.secretariat(), tag(city), "{\"population\":301000}").statusCode(200);

    KafkaEvents.Event told =
        KafkaEvents.awaitOfKey("wego.membership.member.v1", city, events -> events.size() >= 3)
            .get(2);
    assertThat(told.type()).isEqualTo("org.wego.membership.member-updated.v1");
    assertThat(told.data().get("population").asLong()).isEqualTo(301_000);
    EventContracts.validate(told.type(), told.data());
  }

  @Test
  void one_statement_reads_a_profile_with_its_history() throws Exception {
    patch(Callers.member(city), tag(city), "{\"population\":301000}").statusCode(200);

    long statements =
        StatementCounter.during(
            () ->
                Callers.anybody()
                    .get(MEMBER, city)
                    .then()
                    .statusCode(200)
                    .body("population", equalTo(301_000))
                    .body("periods.category", contains("ASSOCIATE", "FULL")));

    assertThat(statements).isEqualTo(1);
  }

  @Test
  void a_change_needs_the_version_that_the_caller_has_seen() {
    String stale = tag(city);
    patch(Callers.secretariat(), stale, "{\"address\":\"1 Ori-ro\"}").statusCode(200);

    patch(Callers.secretariat(), null, "{\"address\":\"2 Ori-ro\"}").statusCode(428);
    patch(Callers.secretariat(), stale, "{\"address\":\"2 Ori-ro\"}").statusCode(412);
    patch(Callers.secretariat(), tag(city), "{\"address\":null}")
        .statusCode(200)
        .body("address", nullValue());
  }

  @Test
  @DisplayName("Of two Secretaries who edit one profile at once, one is told to read it again")
  void of_two_secretaries_at_once_one_gets_412() throws Exception {
    String seen = tag(city);
    int secretaries = 2;
    CyclicBarrier start = new CyclicBarrier(secretaries);
    ExecutorService offices = Executors.newFixedThreadPool(secretaries);
    try {
      List<Future<Integer>> answers =
          List.of(301_000, 302_000).stream()
              .map(
                  population ->
                      offices.submit(
                          () -> {
                            start.await();
                            return patch(
                                    Callers.secretariat(),
                                    seen,
                                    "{\"population\":" + population + "}")
                                .extract()
                                .statusCode();
                          }))
              .toList();

      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    } finally {
      offices.shutdownNow();
    }
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE type = 'MEMBER_UPDATED' AND subject_id = '"
                    + city
                    + "'"))
        .isOne();
  }

  @Test
  @DisplayName("A change that changes nothing leaves no version, no event and no line")
  void what_changes_nothing_leaves_nothing() {
    String tag = tag(city);

    patch(Callers.secretariat(), tag, "{\"population\":287000}")
        .statusCode(200)
        .header("ETag", equalTo(tag));

    history().body("items.type", not(hasItem("MEMBER_UPDATED")));
  }

  @Test
  @DisplayName("M7: the Secretariat moves a member to another region, a member does not")
  void only_the_secretariat_moves_a_member_to_another_region() {
    patch(Callers.member(city), tag(city), "{\"region\":\"EUROPE\"}")
        .statusCode(422)
        .body("code", equalTo("REGION_BY_SECRETARIAT"))
        .body("rule", equalTo("M7"))
        .body("errors.pointer", contains("/region"));
    patch(Callers.secretariat(), tag(city), "{\"region\":\"EUROPE\"}").statusCode(200);

    statistics(today()).body("byRegion.EUROPE", equalTo(1)).body("byRegion.ASIA", equalTo(0));
    statistics(today().minusDays(1))
        .body("byRegion.EUROPE", equalTo(0))
        .body("byRegion.ASIA", equalTo(1));
    Callers.anybody()
        .queryParam("region", "ASIA")
        .queryParam("asOf", today().minusDays(1).toString())
        .get(MEMBERS)
        .then()
        .body("items.id", contains(city.toString()));
  }

  @Test
  void the_faults_of_a_change_are_told_all_at_once() {
    patch(
            Callers.secretariat(),
            tag(city),
            "{\"name\":\"Another\",\"region\":null,\"population\":0,\"populationYear\":1066}")
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.pointer", hasItems("/name"));
  }

  @Test
  @DisplayName(
      "M6: before the day of its renaming a city has its old name, from then on the new one")
  void a_renaming_holds_from_its_day_on() {
    LocalDate day = today().minusDays(10);

    rename(city, "Gwangmyeong Metropolitan City", day)
        .statusCode(200)
        .body("name", equalTo("Gwangmyeong Metropolitan City"))
        .body("nativeName", equalTo("광명시"))
        .body("formerNames.name", contains("Gwangmyeong"))
        .body("formerNames.until", contains(day.toString()));

    asOf(day).body("name", equalTo("Gwangmyeong Metropolitan City"));
    asOf(day.minusDays(1)).body("name", equalTo("Gwangmyeong")).body("formerNames", empty());
    search("metropolitan", day).body("items.id", contains(city.toString()));
    search("metropolitan", day.minusDays(1)).body("items", empty());
    history()
        .body("items[0].type", equalTo("MEMBER_RENAMED"))
        .body("items[0].effectiveOn", equalTo(day.toString()))
        .body("items[0].reason", equalTo("A law of the Assembly (Act 14)"))
        .body("items[0].before.name", equalTo("Gwangmyeong"))
        .body("items[0].after.name", equalTo("Gwangmyeong Metropolitan City"));
  }

  @Test
  @DisplayName("M6: a renaming that is recorded late leaves what changed since then as it is")
  void a_late_renaming_leaves_later_changes_of_the_profile() {
    TestClock.moveTo(today().plusDays(5));
    patch(Callers.secretariat(), tag(city), "{\"population\":301000}").statusCode(200);
    TestClock.moveTo(today().plusDays(5));
    LocalDate changed = today().minusDays(5);

    rename(city, "Gwangmyeong Metropolitan City", changed.minusDays(2)).statusCode(200);

    asOf(changed)
        .body("name", equalTo("Gwangmyeong Metropolitan City"))
        .body("population", equalTo(301_000));
    asOf(changed.minusDays(1))
        .body("name", equalTo("Gwangmyeong Metropolitan City"))
        .body("population", equalTo(287_000));
    asOf(changed.minusDays(3)).body("name", equalTo("Gwangmyeong"));
  }

  @Test
  @DisplayName("M6: a renaming is neither announced nor put before an earlier one")
  void a_renaming_has_a_possible_day() {
    rename(city, "Gwangmyeong Metropolitan City", today().minusDays(10)).statusCode(200);

    rename(city, "Greater Gwangmyeong", today().plusDays(1))
        .statusCode(422)
        .body("code", equalTo("RENAMING_DATE"))
        .body("errors.pointer", hasItem("/effectiveOn"));
    rename(city, "Greater Gwangmyeong", today().minusDays(11))
        .statusCode(422)
        .body("code", equalTo("RENAMING_DATE"));
    rename(city, "Gwangmyeong Metropolitan City", today())
        .statusCode(422)
        .body("code", equalTo("NAME_UNCHANGED"));
    rename(city, "Greater Gwangmyeong", today())
        .statusCode(200)
        .body("formerNames.name", contains("Gwangmyeong", "Gwangmyeong Metropolitan City"));
  }

  @Test
  @DisplayName("M8: a name that another member of the country has is refused with a link to it")
  void a_name_that_another_member_has_is_refused() {
    UUID other = memberOf(submitted(city("Anyang")));

    rename(city, "ÁNYANG", today())
        .statusCode(409)
        .body("code", equalTo("MEMBER_DUPLICATE"))
        .body("existing", equalTo("/api/v1/members/" + other));

    UUID abroad =
        memberOf(
            submitted(
                with(city("Elsewhere"), request -> organization(request).put("country", "JP"))));
    rename(abroad, "Anyang", today()).statusCode(200);
  }

  @Test
  @DisplayName("M8: a name that a city gave up is free for another one")
  void a_former_name_is_free() {
    rename(city, "Gwangmyeong Metropolitan City", today()).statusCode(200);

    UUID other = memberOf(submitted(city("Gwangmyeong")));

    assertThat(other).isNotEqualTo(city);
    search("gwangmyeong", today().minusDays(1)).body("items.id", contains(city.toString()));
  }

  @Test
  @DisplayName("M3, M6: what an application says anew of an Associate holds from its day on")
  void an_application_brings_an_associate_up_to_date_from_its_day_on() {
    UUID first = submittedOn(today().minusDays(40), city("Anyang"));
    decide(first, decision("REFUSED", today().minusDays(30), 2, 11)).statusCode(200);
    submittedOn(
        today().minusDays(20),
        with(city("Anyang"), request -> organization(request).put("population", 550_000)));
    UUID associate = memberOf(first);

    profile(associate, today().minusDays(20)).body("population", equalTo(550_000));
    profile(associate, today().minusDays(21)).body("population", equalTo(287_000));
    profile(associate, today().minusDays(41))
        .body("category", nullValue())
        .body("population", equalTo(287_000))
        .body("$", hasKey("periods"));
  }

  private ValidatableResponse patch(RequestSpecification caller, String tag, String change) {
    RequestSpecification request =
        caller.contentType("application/merge-patch+json; charset=UTF-8").body(change);
    return (tag == null ? request : request.header("If-Match", tag)).patch(MEMBER, city).then();
  }

  private static ValidatableResponse rename(UUID member, String name, LocalDate day) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(
            """
            {"name":"%s","effectiveOn":"%s","reason":"A law of the Assembly","reference":"Act 14"}
            """
                .formatted(name, day))
        .post(MEMBER + "/renamings", member)
        .then();
  }

  private static String tag(UUID member) {
    return Callers.anybody().get(MEMBER, member).header("ETag");
  }

  private ValidatableResponse asOf(LocalDate day) {
    return profile(city, day);
  }

  private static ValidatableResponse profile(UUID member, LocalDate day) {
    return Callers.anybody()
        .queryParam("asOf", day.toString())
        .get(MEMBER, member)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse search(String q, LocalDate day) {
    return Callers.anybody()
        .queryParam("q", q)
        .queryParam("asOf", day.toString())
        .get(MEMBERS)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse statistics(LocalDate day) {
    return Callers.anybody()
        .queryParam("asOf", day.toString())
        .get("/api/v1/member-statistics")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse history() {
    return Callers.secretariat().get(MEMBER + "/history", city).then().statusCode(200);
  }
}
