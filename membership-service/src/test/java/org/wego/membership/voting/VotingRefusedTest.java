package org.wego.membership.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Committee.openVote;
import static org.wego.membership.Committee.vote;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Committee;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("When the committee cannot vote on an application (G5, M3, G2b)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class VotingRefusedTest {

  private static final String WRITTEN =
      "{\"procedure\":\"WRITTEN\",\"reference\":\"EXCOM-2026-W4\"}";

  private List<UUID> cities;
  private UUID application;

  @BeforeEach
  void aCommitteeAndAnApplication() {
    Database.empty();
    cities = Committee.seat(14);
    application = submitted(city("Gwangmyeong"));
  }

  @Test
  @DisplayName("G5: a stranger's ballot opens no vote")
  void a_stranger_opens_no_vote() {
    vote(application, memberOf(application), "FOR")
        .statusCode(403)
        .body("code", equalTo("NOT_AN_ELECTOR"));
    assertThat(Database.count("SELECT count(*) FROM voting")).isZero();
  }

  @Test
  @DisplayName("M3: only a submitted application is voted on")
  void a_draft_is_not_voted_on() {
    UUID draft = draft(Callers.applicant(), city("Gimpo"));
    openVote(draft, WRITTEN).statusCode(409).body("code", equalTo("APPLICATION_NOT_SUBMITTED"));
    vote(draft, cities.get(0), "FOR")
        .statusCode(409)
        .body("code", equalTo("APPLICATION_NOT_SUBMITTED"));
    vote(UUID.randomUUID(), cities.get(0), "FOR").statusCode(404);
  }

  @Test
  @DisplayName("G5: a vote's day and deadline are possible ones")
  void the_dates_of_a_vote_are_checked() {
    openVote(
            application,
            "{\"procedure\":\"MEETING\",\"opensOn\":\"%s\"}".formatted(today().plusDays(1)))
        .statusCode(422)
        .body("code", equalTo("DATE_ORDER"))
        .body("errors.pointer", contains("/opensOn"));
    openVote(
            application,
            "{\"procedure\":\"MEETING\",\"opensOn\":\"%s\"}".formatted(today().minusDays(1)))
        .statusCode(422);
    openVote(
            application,
            "{\"procedure\":\"WRITTEN\",\"deadline\":\"%s\"}".formatted(today().minusDays(1)))
        .statusCode(422)
        .body("code", equalTo("VOTING_DEADLINE"))
        .body("errors.pointer", contains("/deadline"));
    openVote(application, "{\"procedure\":\"WRITTEN\",\"deadline\":\"soon\"}")
        .statusCode(400)
        .body("errors.pointer", contains("/deadline"));
  }

  @Test
  @DisplayName("G2: without a recorded committee nobody votes, and the decision is entered")
  void without_a_committee_nobody_votes() {
    cities.forEach(city -> Committee.resign(city, today().minusDays(1).toString()));

    openVote(application, WRITTEN).statusCode(422).body("code", equalTo("COMMITTEE_UNKNOWN"));
    vote(application, cities.get(0), "FOR").statusCode(422);
    decide(application, decision("APPROVED", today(), 12, 0)).statusCode(200);
  }

  @Test
  @DisplayName("G2b: the committee does not vote for a day on which the Assembly admitted")
  void the_committee_does_not_vote_for_the_assembly_s_days() {
    UUID early = submittedOn(LocalDate.of(2014, 9, 1), city("Gimpo"));

    openVote(early, "{\"procedure\":\"MEETING\",\"opensOn\":\"2014-10-31\"}")
        .statusCode(422)
        .body("code", equalTo("COMMITTEE_NOT_ADMITTING"))
        .body("rule", equalTo("G2b"));
  }
}
