package org.wego.fees.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Roster;

/** What runs mean for regions and types of organization. */
@QuarkusTest
class RunTotalsTest extends FeesTest {

  private static final List<Roster.Member> LIABLE =
      Roster.members().stream().filter(member -> Roster.liable(member, 2016)).toList();

  @BeforeEach
  void members_and_figures_are_known() {
    LIABLE.forEach(Generated::account);
    Api.importIndicators();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("F3, F5, F10: the totals of a run, dry or not, are those of the printed charts")
  void totals_by_region_and_type_are_those_of_the_charts(boolean dryRun) {
    String id = Api.requestRun(2016, dryRun).statusCode(202).extract().path("id");
    Api.awaitRun(id);
    JsonPath totals = totals(id);

    assertThat(totals.getBoolean("dryRun")).isEqualTo(dryRun);
    assertTally(totals, "all", member -> true);
    for (Region region : Region.values()) {
      assertTally(
          totals,
          "regions.find { it.region == '" + region + "' }.totals",
          member -> member.region().equals(region.name()));
    }
    for (OrganizationType type : OrganizationType.values()) {
      assertTally(
          totals,
          "organizationTypes.find { it.organizationType == '" + type + "' }.totals",
          member -> member.type() == type);
    }
  }

  @Test
  @DisplayName("F10: a member that is billed later moves from the exceptions to the invoices")
  void totals_follow_a_resumption() {
    String id = Api.run(2016).getString("id");
    String middleEast = "regions.find { it.region == 'MIDDLE_EAST' }.totals.";
    int issued = totals(id).getInt(middleEast + "issued");
    assertThat(totals(id).getInt(middleEast + "exceptions")).isEqualTo(1);

    Api.secretariat()
        .contentType("application/json")
        .body("{\"country\":\"PS\",\"year\":2014,\"gdpPerCapitaPpp\":5000}")
        .post("/api/v1/economic-indicators")
        .then()
        .statusCode(201);
    Api.secretariat().post("/api/v1/fee-runs/" + id + "/resumption").then().statusCode(202);
    Api.awaitRun(id);

    assertThat(totals(id).getInt(middleEast + "exceptions")).isZero();
    assertThat(totals(id).getInt(middleEast + "issued")).isEqualTo(issued + 1);
    assertThat(totals(id).getInt("all.liable")).isEqualTo(LIABLE.size());
  }

  @Test
  @DisplayName("F7a, F10: a population entered after the run bills its member by resuming")
  void a_late_population_is_billed_by_resuming() {
    Roster.Member seoul = Roster.member("Seoul");
    Database.execute("DELETE FROM population_figure WHERE member_id = ?", seoul.id());
    JsonPath run = Api.run(2016);
    assertThat(run.getInt("counts.exceptions")).isEqualTo(2);
    String id = run.getString("id");

    Api.secretariat()
        .contentType("application/json")
        .body(
            "{\"memberId\":\"%s\",\"year\":2014,\"population\":10000000,\"note\":\"Census\"}"
                .formatted(seoul.id()))
        .post("/api/v1/population-figures")
        .then()
        .statusCode(201);
    Api.secretariat().post("/api/v1/fee-runs/" + id + "/resumption").then().statusCode(202);

    assertThat(Api.awaitRun(id).getInt("counts.exceptions")).isEqualTo(1);
    Api.secretariat()
        .get("/api/v1/invoices?memberId=" + seoul.id())
        .then()
        .body("items[0].total.amount", equalTo("10000.00"))
        .body("items[0].explanation.populationYear", equalTo(2014));
  }

  private static JsonPath totals(String id) {
    return Api.secretariat()
        .get("/api/v1/fee-runs/" + id + "/totals")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void assertTally(JsonPath totals, String path, Predicate<Roster.Member> counted) {
    List<Roster.Member> members = LIABLE.stream().filter(counted).toList();
    List<BigDecimal> fees =
        members.stream()
            .map(m -> Roster.feeOf(m, Roster.indicators().get(m.country() + "/2014")))
            .filter(fee -> fee != null)
            .toList();
    assertThat(totals.getInt(path + ".liable")).as(path).isEqualTo(members.size());
    assertThat(totals.getInt(path + ".issued")).as(path).isEqualTo(fees.size());
    assertThat(totals.getInt(path + ".exceptions"))
        .as(path)
        .isEqualTo(members.size() - fees.size());
    assertThat(new BigDecimal(totals.getString(path + ".amount.amount")))
        .as(path)
        .isEqualByComparingTo(fees.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
