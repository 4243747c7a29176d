package org.wego.membership.application;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.memberProfile;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.ConfiguredOtherwise;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Where a refusal ends an Associate membership unless it says otherwise (M3)")
@QuarkusTest
@TestProfile(ConfiguredOtherwise.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class RefusalSwitchTest {

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M3: with the switch on the decision can still leave the city an Associate")
  void the_switch_decides_where_the_decision_says_nothing() {
    UUID silent = submittedOn(today().minusDays(1), city("Gwangmyeong"));
    UUID saying = submittedOn(today().minusDays(1), city("Gimpo"));

    decide(silent, decision("REFUSED", today(), 1, 12))
        .statusCode(200)
        .body("decision.endsAssociateMembership", equalTo(true));
    decide(saying, decision("REFUSED", today(), 1, 12).put("endsAssociateMembership", false))
        .statusCode(200);

    memberProfile(memberOf(silent)).body("category", nullValue());
    memberProfile(memberOf(saying)).body("category", equalTo("ASSOCIATE"));
  }
}
