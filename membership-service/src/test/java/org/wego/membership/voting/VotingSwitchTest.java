package org.wego.membership.voting;

import static org.hamcrest.Matchers.equalTo;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Committee.openVote;
import static org.wego.membership.Committee.vote;
import static org.wego.membership.Committee.voting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Committee;
import org.wego.membership.ConfiguredOtherwise;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Where the committee's rules are configured otherwise (G5)")
@QuarkusTest
@TestProfile(ConfiguredOtherwise.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class VotingSwitchTest {

  @Test
  @DisplayName("G5: majority, quorum and the opening by a first ballot are configuration")
  void the_rules_are_configuration() {
    Database.empty();
    List<UUID> cities = Committee.seat(5);
    UUID application = submitted(city("Gwangmyeong"));

    vote(application, cities.get(0), "FOR")
        .statusCode(409)
        .body("code", equalTo("VOTING_NOT_OPEN"));
    openVote(application, "{\"procedure\":\"WRITTEN\"}").statusCode(201);
    for (int i = 0; i < 5; i++) {
      vote(application, cities.get(i), i < 3 ? "FOR" : "AGAINST").statusCode(201);
    }

    voting(application)
        .body("majority", equalTo("TWO_THIRDS"))
        .body("turnout.quorum", equalTo(4))
        .body("outcome", equalTo("REFUSED"));
  }
}
