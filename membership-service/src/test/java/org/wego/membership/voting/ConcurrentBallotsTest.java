package org.wego.membership.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.withdraw;
import static org.wego.membership.Committee.openVote;
import static org.wego.membership.Committee.vote;
import static org.wego.membership.Committee.voting;
import static org.wego.platform.testkit.AtOnce.statuses;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Committee;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Ballots at once decide once (G5)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ConcurrentBallotsTest {

  private List<UUID> cities;
  private UUID application;

  @BeforeEach
  void aCommitteeAndAnApplication() {
    Database.empty();
    cities = Committee.seat(14);
    application = submitted(city("Gwangmyeong"));
  }

  @Test
  @DisplayName("G5: fourteen cities voting at once, two of them twice, decide exactly once")
  void fourteen_ballots_at_once_decide_once() throws Exception {
    // Nobody opened the vote: the first of them does. Cities 0 and 1 click twice.
    List<Integer> statuses =
        statuses(
            16,
            i -> {
              UUID voter = cities.get(i % 14);
              return vote(application, voter, i % 14 < 9 ? "FOR" : "AGAINST");
            });

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(14);
    assertThat(statuses).filteredOn(status -> status != 201).hasSize(2).containsOnly(409);
    voting(application)
        .body("status", equalTo("DECIDED"))
        .body("outcome", equalTo("APPROVED"))
        .body("tally.for", equalTo(9))
        .body("tally.against", equalTo(5));
    assertThat(Database.count("SELECT count(*) FROM voting")).isOne();
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isOne();
    assertThat(Database.count("SELECT count(*) FROM ballot")).isEqualTo(14);
    // Registered and approved, once each.
    assertThat(
            Database.count(
                "SELECT event_sequence FROM member WHERE id = '" + memberOf(application) + "'"))
        .isEqualTo(2);
  }

  @RepeatedTest(3)
  @DisplayName("G5: of the last two ballots at once one decides")
  void the_last_two_ballots_at_once_decide() throws Exception {
    openVote(application, "{\"procedure\":\"WRITTEN\"}").statusCode(201);
    for (int i = 0; i < 12; i++) {
      vote(application, cities.get(i), "FOR").statusCode(201);
    }

    List<Integer> statuses = statuses(2, i -> vote(application, cities.get(12 + i), "FOR"));

    assertThat(statuses).containsOnly(201);
    voting(application).body("status", equalTo("DECIDED"));
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isOne();
  }

  @RepeatedTest(3)
  @DisplayName("G5, M3: the last ballot, the closing and a withdrawal at once end it once")
  void ballot_closing_and_withdrawal_at_once_end_it_once() throws Exception {
    openVote(application, "{\"procedure\":\"MEETING\"}").statusCode(201);
    for (int i = 0; i < 13; i++) {
      vote(application, cities.get(i), "FOR").statusCode(201);
    }

    List<Integer> statuses =
        statuses(
            3,
            i ->
                switch (i) {
                  case 0 -> vote(application, cities.get(13), "FOR");
                  case 1 ->
                      Callers.secretariat()
                          .post(APPLICATIONS + "/{id}/voting/closing", application)
                          .then();
                  default -> withdraw(Callers.applicant(), application);
                });

    assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
    assertThat(statuses).filteredOn(status -> status >= 300).containsOnly(409);
    assertThat(Database.count("SELECT count(*) FROM voting WHERE status <> 'OPEN'")).isOne();
  }
}
