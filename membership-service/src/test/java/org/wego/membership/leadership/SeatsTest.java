package org.wego.membership.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Leading.assume;
import static org.wego.membership.Leading.member;
import static org.wego.membership.Leading.seat;
import static org.wego.membership.Leading.term;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Leading;
import org.wego.membership.Roster;
import org.wego.membership.governance.CommitteeQueries;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G2a: how many cities lead, and from where")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class SeatsTest {

  private static final LocalDate CHENGDU = LocalDate.of(2014, 11, 6);

  @Inject CommitteeQueries committee;

  private UUID term;

  @BeforeEach
  void openTheTerm() {
    Database.empty();
    Roster.importReal();
    term = term(CHENGDU);
  }

  @Test
  @DisplayName("G2a: fewer than five Vice President Cities are a warning")
  void too_few_vice_presidents_are_a_warning() {
    for (String city : List.of("Barcelona", "Chengdu", "Hebron", "Jakarta")) {
      assume(term, "VICE_PRESIDENT_CITY", city, CHENGDU)
          .statusCode(201)
          .body("warnings.code", contains("VICE_PRESIDENTS_TOO_FEW"));
    }
    assume(term, "VICE_PRESIDENT_CITY", "Khartoum State", CHENGDU)
        .statusCode(201)
        .body("warnings", empty());
    Callers.anybody().get(Leading.TERMS + "/{id}", term).then().body("warnings", empty());
  }

  @Test
  @DisplayName("G2a: the Executive Committee has at most twenty cities")
  void the_committee_has_at_most_twenty_cities() {
    List<String> cities =
        List.of(
            Database.text(
                    "SELECT string_agg(name, ';' ORDER BY name) FROM (SELECT m.name FROM member m"
                        + " JOIN member_period p ON p.member_id = m.id WHERE p.category = 'FULL'"
                        + " ORDER BY m.name LIMIT 21) full_members")
                .split(";"));
    cities.subList(0, 20).forEach(city -> seat(term, "EXECUTIVE_COMMITTEE_MEMBER", city, CHENGDU));

    assume(term, "EXECUTIVE_COMMITTEE_MEMBER", cities.get(20), CHENGDU)
        .statusCode(422)
        .body("code", equalTo("COMMITTEE_FULL"))
        .body("rule", equalTo("G2a"));
    assertThat(committee.sizeOn(CHENGDU)).isEqualTo(20);
  }

  @Test
  @DisplayName(
      "G2: President and next host sit on the Executive Committee; unknown, it has fourteen")
  void the_committee_is_known_as_of_a_day() {
    assertThat(committee.sizeOn(CHENGDU)).isEqualTo(14);
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(term, "EXECUTIVE_COMMITTEE_MEMBER", "Seoul", CHENGDU);
    seat(term, "EXECUTIVE_VICE_PRESIDENT_CITY", "Ulyanovsk Region", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);

    assertThat(committee.citiesOn(CHENGDU))
        .containsExactlyInAnyOrder(member("Seoul"), member("Ulyanovsk Region"));
    assertThat(committee.sizeOn(CHENGDU)).isEqualTo(2);
    assertThat(committee.sizeOn(CHENGDU.minusDays(1))).isEqualTo(14);
  }

  @Test
  @DisplayName("G2a: the offices of a term are set against the membership by region")
  void the_offices_are_set_against_the_membership() {
    seat(term, "PRESIDENT_CITY", "Seoul", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Chengdu", CHENGDU);
    seat(term, "VICE_PRESIDENT_CITY", "Barcelona", CHENGDU);
    seat(term, "EXECUTIVE_COMMITTEE_MEMBER", "Barcelona", CHENGDU);

    Callers.anybody()
        .queryParam("asOf", "2016-03-31")
        .get(Leading.TERMS + "/{id}/geographic-balance", term)
        .then()
        .statusCode(200)
        .body("offices", equalTo(4))
        .body("members", equalTo(96))
        .body("regions", hasSize(6))
        .body("regions[0].region", equalTo("ASIA"))
        .body("regions[0].members", equalTo(43))
        .body("regions[0].offices", equalTo(2))
        .body("regions[0].officeShare", equalTo(0.5f))
        .body("regions[0].memberShare", equalTo(0.4479f))
        .body("regions[2].region", equalTo("EUROPE"))
        .body("regions[2].cities", equalTo(1))
        .body("regions[2].vicePresidentCities", equalTo(1))
        .body("regions[2].committeeCities", equalTo(1));
  }
}
