package org.wego.membership.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Leading.assume;
import static org.wego.membership.Leading.end;
import static org.wego.membership.Leading.member;
import static org.wego.membership.Leading.on;
import static org.wego.membership.Leading.openTerm;
import static org.wego.membership.Leading.seat;
import static org.wego.membership.Leading.term;
import static org.wego.platform.testkit.AtOnce.statuses;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
import org.wego.membership.governance.CommitteeQueries;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G2: cities lead the organization for a term")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class LeadershipTest {

  private static final LocalDate CHENGDU = LocalDate.of(2014, 11, 6);
  private static final LocalDate ULYANOVSK = LocalDate.of(2017, 6, 29);
  private static final String TOPIC = "wego.membership.governance.v1";

  @Inject CommitteeQueries committee;
  @Inject VacateOffices vacateOffices;
  @Inject HandOverOffices handOverOffices;

  private UUID term;

  @BeforeEach
  void openTheTerm() {
    Database.empty();
    Roster.importReal();
    term = term(CHENGDU);
  }

  @Test
  @DisplayName("G2a: a term is three years long, nominally, and named by its years")
  void a_term_is_three_years_long() {
    Callers.anybody()
        .get(Leading.TERMS + "/{id}", term)
        .then()
        .statusCode(200)
        .body("name", equalTo("2014-2017"))
        .body("nominalEnd", equalTo("2017-11-06"));
    openTerm(CHENGDU)
        .statusCode(409)
        .body("code", equalTo("TERM_DUPLICATE"))
        .body("existing", equalTo(Leading.TERMS + "/" + term));
  }

  @Test
  @DisplayName("G2: the name and the days of a term can be corrected, by whoever has seen them")
  void a_term_can_be_corrected() {
    String tag = Callers.anybody().get(Leading.TERMS + "/{id}", term).header("ETag");
    patch("{\"nominalEnd\":\"2017-06-29\"}", null).then().statusCode(428);
    patch("{\"nominalEnd\":\"2017-06-29\"}", tag)
        .then()
        .statusCode(200)
        .body("nominalEnd", equalTo("2017-06-29"));
    patch("{\"name\":\"Another\"}", tag).then().statusCode(412);
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    patch("{\"beginsOn\":\"2014-11-07\"}", "*")
        .then()
        .statusCode(422)
        .body("code", equalTo("OFFICE_DATES"));
  }

  private io.restassured.response.Response patch(String body, String tag) {
    var request = Callers.secretariat().contentType("application/merge-patch+json").body(body);
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.patch(Leading.TERMS + "/{id}", term);
  }

  @Test
  @DisplayName("G2: who leads on a day is public")
  void who_leads_on_a_day_is_public() {
    seat(term, "EXECUTIVE_COMMITTEE_MEMBER", "Seoul", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);

    on(CHENGDU, Map.of("count", true))
        .body(
            "items.office",
            contains("PRESIDENT_CITY", "VICE_PRESIDENT_CITY", "EXECUTIVE_COMMITTEE_MEMBER"))
        .body("items.memberName", contains("Seoul", "Barcelona", "Seoul"))
        .body("items.region", contains("ASIA", "EUROPE", "ASIA"))
        .body("total", equalTo(3));
    on(CHENGDU.minusDays(1), Map.of()).body("items", empty());
    on(CHENGDU, Map.of("limit", 1, "office", "VICE_PRESIDENT_CITY"))
        .body("items.memberName", contains("Barcelona"));
    assertThat(
            Callers.anybody()
                .accept("text/csv")
                .queryParam("asOf", CHENGDU.toString())
                .get(Leading.LEADERSHIP)
                .asString())
        .startsWith("id,termId,termName,office,")
        .contains("PRESIDENT_CITY")
        .contains("Barcelona");
  }

  @Test
  void the_lists_read_any_number_of_offices_in_one_or_two_statements() throws Exception {
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);

    assertThat(CountedSql.during(() -> on(CHENGDU, Map.of()).body("items", hasSize(2)))).isOne();
    assertThat(
            CountedSql.during(
                () -> Callers.anybody().get(Leading.TERMS).then().body("items", hasSize(1))))
        .isOne();
    // The term itself comes first, so that an unknown one is not found.
    assertThat(
            CountedSql.during(
                () ->
                    Callers.anybody()
                        .get(Leading.TERMS + "/{id}/offices", term)
                        .then()
                        .body("items", hasSize(2))))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("G2: one city is President City, and one Executive Vice President City, at a time")
  void a_single_office_has_one_holder_at_a_time() {
    UUID seoul = seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);

    assume(term, "PRESIDENT_CITY", "Chengdu", CHENGDU.plusYears(1))
        .statusCode(409)
        .body("code", equalTo("OFFICE_HELD"))
        .body("rule", equalTo("G2"))
        .body("detail", containsString(member("Seoul").toString()));
    end(term, seoul, CHENGDU.plusYears(1), "RESIGNED").statusCode(200);
    assume(term, "PRESIDENT_CITY", "Chengdu", CHENGDU.plusYears(1)).statusCode(201);
    assertThatThrownBy(
            () ->
                insertHolding(
                    "PRESIDENT_CITY",
                    member("Barcelona"),
                    CHENGDU.plusDays(10),
                    CHENGDU.plusDays(20)))
        .hasMessageContaining("ex_office_holding_single");
  }

  @Test
  @DisplayName("G2: no city is in the same office twice at a time")
  void a_city_is_in_an_office_once() {
    seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);

    assume(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU.plusDays(3))
        .statusCode(409)
        .body("code", equalTo("OFFICE_HELD"));
    assertThatThrownBy(
            () ->
                insertHolding(
                    "VICE_PRESIDENT_CITY", member("Barcelona"), CHENGDU.plusDays(3), null))
        .hasMessageContaining("uq_office_holding_member");
  }

  @Test
  @DisplayName("G2: holders are FULL on every day of the holding")
  void a_holder_is_full_throughout() {
    assume(term, "VICE_PRESIDENT_CITY", member("Seoul"), LocalDate.of(2014, 1, 1), null)
        .statusCode(422)
        .body("code", equalTo("OFFICE_DATES"));
    String friend =
        Database.text(
            "SELECT name FROM member WHERE organization_type = 'GOVERNMENT_AGENCY' LIMIT 1");
    assume(term, "VICE_PRESIDENT_CITY", friend, CHENGDU)
        .statusCode(422)
        .body("code", equalTo("OFFICE_HOLDER_NOT_FULL"))
        .body("rule", equalTo("G2"))
        .body("errors.pointer", contains("/memberId"));
    assume(term, "VICE_PRESIDENT_CITY", UUID.randomUUID(), CHENGDU, null)
        .statusCode(422)
        .body("code", equalTo("OFFICE_HOLDER_UNKNOWN"));
    UUID associate = Applying.memberOf(Applying.submitted(Applying.city("Gwangmyeong")));
    assume(term, "VICE_PRESIDENT_CITY", associate, Applying.today(), null)
        .statusCode(422)
        .body("code", equalTo("OFFICE_HOLDER_NOT_FULL"));
    assertThatThrownBy(() -> insertHolding("VICE_PRESIDENT_CITY", associate, CHENGDU, null))
        .hasMessageContaining("fk_office_holding_full_member");
  }

  @Test
  @DisplayName("G2: holders stay until their successors assume, whatever the term's nominal end")
  void holders_stay_until_successors_assume() {
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Jakarta", CHENGDU);
    LocalDate late = LocalDate.of(2018, 3, 1);
    UUID next = term(late);

    on(late, Map.of()).body("items", hasSize(3));
    assume(next, "VICE_PRESIDENT_CITY", "Jakarta", late)
        .statusCode(201)
        .body("ended", hasSize(2))
        .body("ended.to", contains(late.toString(), late.toString()));

    on(late, Map.of())
        .body("items.memberName", contains("Seoul", "Jakarta"))
        .body("items.termName", contains("2014-2017", "2018-2021"));
    Callers.anybody()
        .queryParam("office", "VICE_PRESIDENT_CITY")
        .get(Leading.TERMS + "/{id}/offices", term)
        .then()
        .body("items.ending", contains("TERM_ENDED", "TERM_ENDED"));
  }

  @Test
  @DisplayName("G2: a resignation ends an office; one that ends on its first day is taken back")
  void an_office_ends() {
    UUID seoul = seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    UUID wrong = seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);

    end(term, seoul, CHENGDU.minusDays(1), "RESIGNED")
        .statusCode(422)
        .body("errors.pointer", contains("/endsOn"));
    end(term, seoul, LocalDate.of(2016, 5, 1), "RESIGNED")
        .statusCode(200)
        .body("to", equalTo("2016-05-01"))
        .body("ending", equalTo("RESIGNED"));
    end(term, seoul, LocalDate.of(2016, 6, 1), "RESIGNED")
        .statusCode(409)
        .body("code", equalTo("OFFICE_ENDED"));
    end(term, wrong, CHENGDU, "RESIGNED").statusCode(200);

    on(LocalDate.of(2016, 4, 30), Map.of()).body("items.memberName", contains("Seoul"));
    on(LocalDate.of(2016, 5, 1), Map.of()).body("items", empty());
    Callers.anybody()
        .get(Leading.TERMS + "/{id}/offices/{oid}", term, wrong)
        .then()
        .statusCode(404);
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE subject = 'LEADERSHIP_TERM'"
                    + " AND type = 'OFFICE_ENDED' AND state_after ->> 'ending' = 'RESIGNED'"))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("G2: whoever leaves the membership leaves its offices on that day")
  void a_membership_that_ends_vacates_its_offices() {
    UUID seoul = member("Seoul");
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(term, "EXECUTIVE_COMMITTEE_MEMBER", "Seoul", CHENGDU);
    LocalDate day = LocalDate.of(2016, 2, 1);
    String endPeriod =
        "UPDATE member_period SET valid_to = '%s' WHERE member_id = '%s'".formatted(day, seoul);

    assertThatThrownBy(() -> Database.execute(endPeriod))
        .hasMessageContaining("fk_office_holding_full_member");
    // The period first, then the offices: as Hibernate flushes them in a withdrawal.
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              io.quarkus.hibernate.orm.panache.Panache.getEntityManager()
                  .createNativeQuery(endPeriod)
                  .executeUpdate();
              vacateOffices.of(seoul, day, Ending.VACATED_BY_EXCLUSION, "Excluded", "test");
            });

    on(day.minusDays(1), Map.of()).body("items", hasSize(2));
    on(day, Map.of()).body("items", empty());
    Callers.anybody()
        .get(Leading.TERMS + "/{id}/offices", term)
        .then()
        .body("items.ending", contains("VACATED_BY_EXCLUSION", "VACATED_BY_EXCLUSION"));
  }

  @Test
  @DisplayName("G2: the successor of a merged city takes over what it does not hold already")
  void a_successor_takes_over_the_offices() {
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(term, "EXECUTIVE_COMMITTEE_MEMBER", "Seoul", CHENGDU);
    seat(term, "EXECUTIVE_COMMITTEE_MEMBER", "Gimpo", CHENGDU);
    LocalDate day = LocalDate.of(2016, 2, 1);

    QuarkusTransaction.requiringNew()
        .run(() -> handOverOffices.to(member("Seoul"), member("Gimpo"), day, "test"));

    on(day, Map.of())
        .body("items.memberName", contains("Gimpo", "Gimpo"))
        .body("items.from", contains("2016-02-01", "2014-11-06"));
    on(day.minusDays(1), Map.of()).body("items", hasSize(3));
  }

  @Test
  @DisplayName("G2: two cities that assume the presidency at once: one does")
  void one_of_many_at_once_becomes_president() throws Exception {
    List<String> cities =
        List.of("Seoul", "Chengdu", "Barcelona", "Jakarta", "Gimpo", "Agra", "Maputo", "Nairobi");

    assertThat(statuses(8, i -> assume(term, "PRESIDENT_CITY", cities.get(i), CHENGDU)))
        .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  @DisplayName("Others are told of a term with all of its offices, gaplessly")
  void others_are_told() {
    UUID seoul = seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    end(term, seoul, ULYANOVSK, "RESIGNED").statusCode(200);
    Republications.of(TOPIC);

    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(TOPIC, term, events -> events.size() >= 3).stream()
            .distinct()
            .toList();
    assertThat(told).extracting(KafkaEvents.Event::sequence).containsExactly(1L, 2L, 3L);
    assertThat(told)
        .extracting(KafkaEvents.Event::type)
        .containsExactly(
            "org.wego.membership.offices-assumed.v1",
            "org.wego.membership.offices-changed.v1",
            "org.wego.membership.leadership-term-snapshot.v1");
    assertThat(told).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
    assertThat(told.get(1).data().at("/offices/0/to").asText()).isEqualTo("2017-06-29");
  }

  private void insertHolding(String office, UUID member, LocalDate from, LocalDate to) {
    Database.execute(
        """
        INSERT INTO office_holding (id, term_id, office, member_id, valid_from, valid_to, ending,
          recorded_at, recorded_by)
        VALUES (uuidv7(), '%s', '%s', '%s', '%s', %s, %s, now(), 'test')
        """
            .formatted(
                term,
                office,
                member,
                from,
                to == null ? "NULL" : "'" + to + "'",
                to == null ? "NULL" : "'RESIGNED'"));
  }
}
