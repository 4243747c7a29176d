package org.wego.membership.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.memberProfile;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Committee.openVote;
import static org.wego.membership.Committee.vote;
import static org.wego.membership.Committee.voting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Callers;
import org.wego.membership.Committee;
import org.wego.membership.Database;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@DisplayName("A written procedure ends at its deadline (G5)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(TestClock.class)
class VotingDeadlineTest {

  @Inject VotingDeadlines deadlines;

  private List<UUID> cities;
  private UUID application;

  @BeforeEach
  void aCommitteeAndAnApplication() {
    Database.empty();
    cities = Committee.seat(14);
    application = submitted(city("Gwangmyeong"));
  }

  @Test
  @DisplayName("G5, M3: with a quorum the deadline decides, on the last day of the procedure")
  void the_deadline_decides_with_a_quorum() {
    LocalDate lastDay = today().plusDays(9);
    openVote(application, "{\"procedure\":\"WRITTEN\",\"deadline\":\"%s\"}".formatted(lastDay))
        .statusCode(201);
    for (int i = 0; i < 7; i++) {
      vote(application, cities.get(i), i < 4 ? "FOR" : "AGAINST").statusCode(201);
    }

    TestClock.moveTo(lastDay);
    deadlines.closeAllDue();
    voting(application).body("status", equalTo("OPEN"));

    TestClock.moveTo(lastDay.plusDays(3));
    vote(application, cities.get(9), "AGAINST")
        .statusCode(409)
        .body("code", equalTo("VOTING_CLOSED"));
    deadlines.closeAllDue();

    voting(application)
        .body("status", equalTo("DECIDED"))
        .body("outcome", equalTo("APPROVED"))
        .body("closedBy", equalTo("executive-committee"));
    memberProfile(memberOf(application))
        .body("category", equalTo("FULL"))
        .body("since", equalTo(lastDay.toString()));
    Callers.secretariat()
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .body("decision.decidedOn", equalTo(lastDay.toString()));
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isOne();
  }

  @Test
  @DisplayName("G5: without a quorum the deadline decides nothing")
  void the_deadline_lapses_without_a_quorum() {
    for (int i = 0; i < 6; i++) {
      vote(application, cities.get(i), "FOR").statusCode(201);
    }

    TestClock.advance(Duration.ofDays(14).plusMinutes(1));
    deadlines.closeAllDue();

    voting(application)
        .body("status", equalTo("LAPSED"))
        .body("outcome", nullValue())
        .body("tally.for", equalTo(6))
        .body("turnout.missing", equalTo(1));
    Callers.secretariat()
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .body("status", equalTo("SUBMITTED"));
    memberProfile(memberOf(application)).body("category", equalTo("ASSOCIATE"));
    openVote(application, "{\"procedure\":\"WRITTEN\"}").statusCode(201);
  }

  @Test
  @DisplayName("G5: a decision that a rule forbids to carry out ends the vote, with the reason")
  void what_cannot_be_carried_out_is_said() {
    openVote(application, "{\"procedure\":\"WRITTEN\"}");
    for (int i = 0; i < 8; i++) {
      vote(application, cities.get(i), "FOR").statusCode(201);
    }
    // Meanwhile the city's history was given another Associate period, later than the deadline.
    Database.execute(
        "UPDATE member_period SET valid_from = current_date + 60 WHERE member_id = '"
            + memberOf(application)
            + "'");

    TestClock.advance(Duration.ofDays(15));
    deadlines.closeAllDue();

    voting(application).body("status", equalTo("CANCELLED"));
    assertThat(Database.text("SELECT closing_reason FROM voting"))
        .startsWith("Its decision cannot be carried out: ");
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isZero();
  }
}
