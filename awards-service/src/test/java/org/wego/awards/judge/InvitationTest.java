package org.wego.awards.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.awards.testing.Judges.accept;
import static org.wego.awards.testing.Judges.appoint;
import static org.wego.awards.testing.Judges.appointed;
import static org.wego.awards.testing.Judges.change;
import static org.wego.awards.testing.Judges.decline;
import static org.wego.awards.testing.Judges.dismiss;
import static org.wego.awards.testing.Judges.get;
import static org.wego.awards.testing.Judges.idOf;
import static org.wego.awards.testing.Judges.inviteAgain;
import static org.wego.awards.testing.Judges.profile;
import static org.wego.awards.testing.Judges.resign;
import static org.wego.awards.testing.Judges.tokenOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

@DisplayName("How a judge joins the panel and leaves it (A5)")
@QuarkusTest
class InvitationTest extends AwardsTest {

  private static final String PARK = "park@university.example";

  @Inject AppointJudge appointJudge;
  @Inject Panel panel;
  @Inject HeardEvents heard;
  @Inject Sql sql;

  private UUID edition;

  @BeforeEach
  void an_edition_whose_call_is_open() {
    edition = Given.edition(2017, Phase.CALL_OPEN);
    heard.forget();
  }

  @Test
  @DisplayName("A5: the token is in the message alone, and its hash with the judge")
  void the_message_holds_the_token_that_binds() {
    String token =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  UUID judge =
                      appointJudge.appoint(
                          edition,
                          new JudgeProfile(
                              "Park", PARK, "ko", Set.of(Expertise.IT), List.of(), null),
                          "secretariat");
                  // Before the commit: once it is sent the message has no secrets.
                  return sql.find(
                          "SELECT secrets ->> 'token' FROM outgoing_message WHERE dedupe_key = ?",
                          row -> row.getString(1),
                          "award-judge-invitation/" + judge + "/1")
                      .orElseThrow();
                });

    assertThat(token).hasSize(43);
    assertThat(
            Database.number(
                "SELECT count(*) FROM award_judge WHERE award_judge::text LIKE ?",
                "%" + token + "%"))
        .isZero();
    accept("judge-park", token).statusCode(200).body("state", equalTo("ACCEPTED"));
    assertThat(panel.judgeOf(edition, subject("judge-park"))).map(Judge::name).contains("Park");
    assertThat(panel.judgeOf(edition, subject("judge-lee"))).isEmpty();
  }

  @Test
  @DisplayName("A5: an invitation is answered once, by ten logins at once either")
  void a_token_is_good_once() throws Exception {
    String token = tokenOf(appointed(edition, PARK));

    assertThat(AtOnce.statuses(10, i -> accept("judge-" + i, token)))
        .containsOnlyOnce(200)
        .containsOnly(200, 409);
    decline("judge-lee", token).statusCode(409).body("code", equalTo("INVITATION_ANSWERED"));
    accept("judge-lee", "none").statusCode(422).body("code", equalTo("INVITATION_UNKNOWN"));
    assertThat(panel.of(edition)).hasSize(1);
  }

  @Test
  @DisplayName("A5: a login is one judge of an edition, with two invitations at once either")
  void a_login_is_one_judge() throws Exception {
    List<String> tokens =
        List.of(
            tokenOf(appointed(edition, PARK)),
            tokenOf(appointed(edition, "lee@university.example")));

    assertThat(AtOnce.statuses(2, i -> accept("judge-park", tokens.get(i))))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(panel.of(edition)).hasSize(1);
    UUID other = Given.edition(2018, Phase.CALL_OPEN);
    accept("judge-park", tokenOf(appointed(other, PARK))).statusCode(200);
  }

  @Test
  @DisplayName("A5: an invitation is good for two weeks, to the second")
  void an_invitation_expires() {
    UUID judge = appointed(edition, PARK);
    String token = tokenOf(judge);
    TestClock.advance(Duration.ofDays(14).minusMinutes(1));
    UUID inTime = appointed(edition, "lee@university.example");
    accept("judge-lee", tokenOf(inTime)).statusCode(200);
    TestClock.advance(Duration.ofMinutes(1));

    accept("judge-park", token).statusCode(409).body("code", equalTo("INVITATION_EXPIRED"));
    decline("judge-park", token).statusCode(409).body("code", equalTo("INVITATION_EXPIRED"));

    inviteAgain(edition, judge).statusCode(200);
    accept("judge-park", token).statusCode(422).body("code", equalTo("INVITATION_UNKNOWN"));
    accept("judge-park", tokenOf(judge)).statusCode(200);
  }

  @Test
  @DisplayName("A5: who declined may be invited again, who accepted or left not")
  void the_state_decides_who_is_invited_again() {
    UUID judge = appointed(edition, PARK);
    decline("judge-park", tokenOf(judge))
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("stateReason", equalTo("Travelling"));
    assertThat(panel.of(edition)).isEmpty();

    inviteAgain(edition, judge).statusCode(200).body("state", equalTo("INVITED"));
    accept("judge-park", tokenOf(judge)).statusCode(200);
    inviteAgain(edition, judge).statusCode(409).body("code", equalTo("JUDGE_SETTLED"));
    resign("judge-park", edition, judge).statusCode(200);
    inviteAgain(edition, judge).statusCode(409).body("code", equalTo("JUDGE_SETTLED"));
  }

  @Test
  @DisplayName("A5: whoever accepts adds the affiliations that the Secretariat did not know of")
  void the_judge_tells_more_affiliations() {
    UUID judge = appointed(edition, PARK);
    change(edition, judge, "{\"affiliations\":[{\"kind\":\"COUNTRY\",\"country\":\"KR\"}]}");
    String token = tokenOf(judge);

    accept("judge-park", token, "[{\"kind\":\"CITY\",\"country\":\"VN\"}]")
        .statusCode(422)
        .body("errors.pointer", contains("/affiliations/0/name"));
    accept(
            "judge-park",
            token,
            """
            [{"kind":"COUNTRY","country":"KR"},
             {"kind":"CITY","country":"VN","name":"Huế"}]""")
        .statusCode(200)
        .body("affiliations.country", contains("KR", "VN"));
    assertThat(
            Database.number(
                "SELECT count(*) FROM award_judge_act WHERE judge_id = ? AND kind = 'CHANGED'",
                judge))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("A5: a judge has forty affiliations at most, whoever tells of them")
  void a_judge_has_forty_affiliations_at_most() {
    UUID judge = idOf(appoint(edition, profile(PARK, cities(1, 21))).statusCode(201));
    String token = tokenOf(judge);

    accept("judge-park", token, cities(22, 41))
        .statusCode(422)
        .body("code", equalTo("AFFILIATIONS_TOO_MANY"))
        .body("errors.pointer", contains("/affiliations"));
    accept("judge-park", token, cities(21, 40)).statusCode(200);
    change(edition, judge, "{\"name\":\"Another\"}")
        .statusCode(200)
        .body("affiliations", hasSize(40));
    change(edition, judge, "{\"affiliations\":%s}".formatted(cities(1, 41)))
        .statusCode(400)
        .body("errors.pointer", contains("/affiliations"));
  }

  @Test
  @DisplayName("A5, A6: the Secretariat does not judge, not even with the role of a judge")
  void the_secretariat_does_not_judge() {
    String token = tokenOf(appointed(edition, PARK));

    Api.as(Tokens.of("secretariat", "judge").subject("judge-park"))
        .contentType("application/json")
        .body("{\"token\":\"%s\"}".formatted(token))
        .post("/api/v1/award-judge-invitations/acceptance")
        .then()
        .statusCode(403)
        .body("detail", equalTo("The Secretariat does not judge"));
    accept("judge-park", token).statusCode(200);
  }

  @Test
  @DisplayName("A4: nobody joins the panel when it deliberates, but declines")
  void the_panel_closes() {
    UUID judge = appointed(edition, PARK);
    String token = tokenOf(judge);
    Database.execute("UPDATE award_edition SET phase = 'DELIBERATION'");

    accept("judge-park", token).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    get(Api.secretariat(), edition, judge).body("state", equalTo("INVITED"));
    decline("judge-park", token).statusCode(200);
  }

  @Test
  @DisplayName("A5: a judge resigns with a reason, which the others are told of")
  void a_judge_resigns() {
    UUID judge = Given.judge(edition, "judge-park");
    UUID lee = Given.judge(edition, "judge-lee");

    resign("judge-lee", edition, judge).statusCode(404);
    resign("judge-park", edition, judge)
        .statusCode(200)
        .body("state", equalTo("RESIGNED"))
        .body("stateReason", equalTo("Illness"));
    resign("judge-park", edition, judge).statusCode(409).body("code", equalTo("JUDGE_LEFT"));

    assertThat(heard.all()).containsExactly(new JudgeLeft(edition, judge, "Illness"));
    assertThat(panel.of(edition)).extracting(Judge::id).containsExactly(lee);
    get(Api.judge("judge-park"), edition, judge).statusCode(200);
  }

  @Test
  @DisplayName("A5: an invitation is taken back, and a judge dismissed, once")
  void the_secretariat_dismisses() {
    UUID invited = appointed(edition, PARK);
    String token = tokenOf(invited);
    dismiss(edition, invited).statusCode(200).body("state", equalTo("DISMISSED"));
    accept("judge-park", token).statusCode(409).body("code", equalTo("INVITATION_REVOKED"));
    assertThat(heard.all()).isEmpty();

    UUID judge = Given.judge(edition, "judge-lee");
    dismiss(edition, judge).statusCode(200);
    dismiss(edition, judge).statusCode(409).body("code", equalTo("JUDGE_LEFT"));
    resign("judge-lee", edition, judge).statusCode(409);
    assertThat(heard.all()).containsExactly(new JudgeLeft(edition, judge, "Never answered"));
  }

  @Test
  @DisplayName("A4: nobody leaves the panel once it has decided")
  void the_panel_stays_once_it_has_decided() {
    UUID judge = Given.judge(edition, "judge-park");
    Database.execute("UPDATE award_edition SET phase = 'DECIDED'");

    resign("judge-park", edition, judge).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    dismiss(edition, judge).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    change(edition, judge, "{\"name\":\"Another\"}")
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
  }

  /** Affiliations with cities of these numbers. */
  private static String cities(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj("{\"kind\":\"CITY\",\"country\":\"VN\",\"name\":\"City %d\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String subject(String login) {
    return Tokens.of("judge").subject(login).subjectId();
  }
}
