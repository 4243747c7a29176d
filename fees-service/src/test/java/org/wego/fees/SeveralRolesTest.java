package org.wego.fees;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Exemptions;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.Tokens;

/** A member that runs a regional office as well sees no more than a member where offices do not. */
@QuarkusTest
class SeveralRolesTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member ULAANBAATAR = Roster.member("Ulaanbaatar");
  private static final Tokens OFFICE_OF_ASIA =
      Tokens.of("member", "regional-office").with("member_id", SEOUL.id()).with("region", "ASIA");

  @BeforeEach
  void two_members_of_a_region() {
    Generated.account(SEOUL);
    Generated.account(ULAANBAATAR);
  }

  @Test
  @DisplayName("F8: the exemptions of others stay hidden from a member with an office")
  void exemptions_of_others_stay_hidden() {
    String own = Exemptions.waive(SEOUL.id(), 2016).statusCode(201).extract().path("id");
    String other = Exemptions.waive(ULAANBAATAR.id(), 2016).statusCode(201).extract().path("id");

    assertThat(
            Api.as(OFFICE_OF_ASIA)
                .get("/api/v1/exemptions")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.id.join(',')"))
        .isEqualTo(own);
    Api.as(OFFICE_OF_ASIA).get("/api/v1/exemptions/" + other).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement", "contact"})
  @DisplayName("F12: what is a member's own stays hidden from another one with an office")
  void accounts_of_others_stay_hidden(String part) {
    Api.as(OFFICE_OF_ASIA)
        .get("/api/v1/billing-accounts/" + ULAANBAATAR.id() + "/" + part)
        .then()
        .statusCode(404);
  }
}
