package org.wego.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Members over the years")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(TestClock.class)
class MemberStatisticsTest {

  private static final String STATISTICS = "/api/v1/member-statistics";
  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
  }

  @Test
  @DisplayName("M5, M6: the network grew from 18 founding members to 96 and 3 friends")
  void growth_tells_the_members_of_every_year_s_end() {
    growth("2010", "2016")
        .body("years", hasSize(7))
        .body("years[0].asOf", equalTo("2010-12-31"))
        .body("years[0].byCategory.FULL", equalTo(18))
        .body("years[3].byCategory.FULL", equalTo(18))
        .body("years[4].byCategory.FULL", equalTo(96))
        .body("years[4].byCategory.FRIENDSHIP", equalTo(3))
        .body("years[6].byRegion.ASIA", equalTo(43));
    Callers.anybody()
        .queryParam("country", "KR")
        .queryParam("from", 2016)
        .queryParam("to", 2016)
        .get(STATISTICS + "/growth")
        .then()
        .statusCode(200)
        .body(
            "years[0].byCategory.FULL",
            equalTo(
                (int)
                    Database.count(
                        "SELECT count(*) FROM member m JOIN member_period p ON p.member_id = m.id"
                            + " WHERE m.country = 'KR' AND p.category = 'FULL'")));
  }

  @Test
  @DisplayName("M6: the present year is counted until today")
  void the_present_year_is_counted_until_today() {
    approve(submittedOn(today().minusDays(3), city("Gwangmyeong")));

    Callers.anybody()
        .get(STATISTICS + "/growth")
        .then()
        .statusCode(200)
        .body("years", hasSize(today().getYear() - 2009))
        .body("years[-1].asOf", equalTo(today().toString()))
        .body("years[-1].byCategory.FULL", equalTo(97));
  }

  @Test
  @DisplayName("M3, M9: who comes, who goes and who comes back; a change of category is neither")
  void movements_tell_who_came_and_who_went() {
    TestClock.moveTo(LocalDate.of(today().getYear() + 1, 3, 1));
    int year = today().getYear();
    UUID application = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    approve(application);
    UUID member = memberOf(application);
    movements(year, year)
        .body("years[0].total.joined", equalTo(1))
        .body("years[0].total.left", equalTo(0))
        .body("years[0].byCategory.ASSOCIATE.joined", equalTo(1))
        .body("years[0].byCategory.FULL.joined", equalTo(0));

    TestClock.moveTo(today().plusDays(10));
    end("withdrawals", member, "");
    TestClock.moveTo(LocalDate.of(year + 1, 5, 1));
    approve(submittedOn(today().minusDays(1), city("Gwangmyeong")));
    TestClock.moveTo(today().plusDays(10));
    end("mergers", member, ",\"successorId\":\"" + SEOUL + "\"");

    movements(year, year + 1)
        .body("years[0].total.joined", equalTo(1))
        .body("years[0].total.left", equalTo(1))
        .body("years[0].total.net", equalTo(0))
        .body("years[0].byCategory.FULL.left", equalTo(1))
        .body("years[1].total.joined", equalTo(1))
        .body("years[1].total.left", equalTo(0))
        .body("years[1].total.merged", equalTo(1))
        .body("years[1].byRegion.ASIA.merged", equalTo(1))
        .body("years[1].byRegion.ASIA.net", equalTo(0));
    Callers.anybody()
        .queryParam("region", "EUROPE")
        .queryParam("from", year)
        .get(STATISTICS + "/movements")
        .then()
        .body("years.total.joined", everyItem(equalTo(0)));
  }

  @Test
  @DisplayName("M5: 18 members joined in 2010")
  void the_founding_members_joined_in_2010() {
    movements(2010, 2014)
        .body("years[0].total.joined", equalTo(18))
        .body("years[4].total.joined", equalTo(81))
        .body("years[4].byCategory.FRIENDSHIP.joined", equalTo(3));
  }

  @Test
  void the_countries_are_told_in_the_order_of_their_codes() {
    var countries =
        Callers.anybody()
            .queryParam("asOf", "2016-03-31")
            .get(STATISTICS + "/countries")
            .then()
            .statusCode(200)
            .body("asOf", equalTo("2016-03-31"))
            .extract()
            .jsonPath();

    assertThat(countries.getList("items.country", String.class)).isSorted().contains("KR", "RU");
    assertThat(countries.getList("items.full", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(96);
  }

  @Test
  void impossible_years_are_told_all_at_once() {
    Callers.anybody()
        .queryParam("from", today().getYear() + 2)
        .queryParam("to", today().getYear() + 1)
        .get(STATISTICS + "/growth")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/query/from", "/query/to"));
  }

  @Test
  void each_of_the_statistics_takes_one_statement() throws Exception {
    for (String path : new String[] {"", "/countries", "/growth", "/movements"}) {
      assertThat(
              CountedSql.during(
                  () -> Callers.anybody().get(STATISTICS + path).then().statusCode(200)))
          .as(path)
          .isOne();
    }
  }

  private static void end(String way, UUID member, String more) {
    Callers.secretariat()
        .contentType("application/json")
        .body("{\"effectiveOn\":\"%s\",\"reason\":\"So decided\"%s}".formatted(today(), more))
        .post("/api/v1/members/{id}/" + way, member)
        .then()
        .statusCode(oneOf(200, 201));
  }

  private static ValidatableResponse growth(String from, String to) {
    return Callers.anybody()
        .queryParam("from", from)
        .queryParam("to", to)
        .get(STATISTICS + "/growth")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse movements(int from, int to) {
    return Callers.anybody()
        .queryParam("from", from)
        .queryParam("to", to)
        .get(STATISTICS + "/movements")
        .then()
        .statusCode(200);
  }
}
