package org.wego.awards.prize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Deliberation;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;

/** A9: until the winners are announced nobody outside learns anything. */
@QuarkusTest
class EmbargoTest extends AwardsTest {

  private Deliberation panel;

  @BeforeEach
  void three_entries_are_scored() {
    panel = Deliberation.of(2017);
  }

  @Test
  @DisplayName("A9: nobody outside can tell an edition whose prizes are decided from another one")
  void nobody_outside_learns_whether_prizes_are_decided() {
    List<Supplier<RequestSpecification>> outside =
        List.of(
            Api::anyone,
            () -> Api.member(panel.seoul()),
            () -> Api.member(Given.member("Bonn", "DE", "EUROPE")),
            () -> Api.applicant("Lyon"),
            () -> Api.judge("judge-of-another-edition"));
    List<String> before = outside.stream().map(this::learns).toList();

    panel.decideAll().enterDecided();

    assertThat(outside.stream().map(this::learns).toList()).isEqualTo(before);
    assertThat(before).allMatch(all -> !all.contains("Seoul"));
  }

  /** Everything that one can ask for about prizes, answers and tags. */
  private String learns(Supplier<RequestSpecification> caller) {
    StringBuilder learned = new StringBuilder();
    for (String path :
        List.of(
            panel.path() + "/prizes",
            panel.path() + "/prizes?count=true",
            panel.path() + "/prizes/" + Ids.next(),
            panel.path() + "/prizes?category=OPEN_CITY&sort=-kind",
            panel.path() + "/announcement",
            "/api/v1/award-winners?count=true",
            "/api/v1/award-winners?year=2017",
            "/api/v1/award-certificates/7GQ4M-X2RKT-0Z9VB-C5HNE")) {
      var answer = caller.get().get(path).then().extract();
      learned
          .append(answer.statusCode())
          .append(answer.header("ETag"))
          .append(answer.header("Content-Length"))
          .append(answer.asString().replaceAll("\"traceId\":\"[^\"]*\"|[0-9a-f-]{36}", ""));
    }
    return learned.toString();
  }

  @Test
  @DisplayName("A9: a decided prize raises no event and no message, and nobody is on the list")
  void a_decided_prize_is_told_to_nobody() {
    panel.decideAll();

    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();
    assertThat(Database.number("SELECT count(*) FROM award_winner")).isZero();
    Deliberation.finds_nothing(Api.anyone().get(panel.path() + "/announcement").then());
  }

  @Test
  @DisplayName("A4, A9: the judges of the edition see what was decided, those of another do not")
  void the_judges_of_the_edition_see_what_was_decided() {
    panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201);
    Given.judge(Given.edition(2014, Phase.DELIBERATION), "judge-elsewhere");

    Api.judge(Deliberation.JUDGE)
        .get(panel.path() + "/prizes")
        .then()
        .statusCode(200)
        .body("items.cityName", contains("Seoul"))
        .body("items.minutes", contains("Unanimous"));
    Deliberation.finds_nothing(Api.judge("judge-elsewhere").get(panel.path() + "/prizes").then());
  }

  @Test
  @DisplayName("A5, A9: a judge cannot tell whether an entry that a conflict hides has a prize")
  void a_judge_cannot_tell_whether_a_hidden_entry_has_a_prize() {
    Given.entry(panel.edition(), AwardCategory.SERVICES, "Quito", "EC", "ELIGIBLE");
    panel.withhold(AwardCategory.SERVICES, PrizeKind.BEST).statusCode(201);
    Given.affiliatedWithCountry(Given.judge(panel.edition(), "judge-of-korea"), "KR");
    String before = prizesSeenFromKorea();

    String best = panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201).extract().path("id");
    panel.award(PrizeKind.OUTSTANDING, panel.ranked(2)).statusCode(201);

    assertThat(prizesSeenFromKorea()).isEqualTo(before);
    Deliberation.finds_nothing(
        Api.judge("judge-of-korea").get(panel.path() + "/prizes/" + best).then());
    Api.judge(Deliberation.JUDGE).get(panel.path() + "/prizes").then().body("items", hasSize(3));
  }

  /** What is seen of the categories in which no entry is hidden is all that there is. */
  private String prizesSeenFromKorea() {
    return Api.judge("judge-of-korea")
        .get(panel.path() + "/prizes?count=true")
        .then()
        .statusCode(200)
        .body("items.category", contains("SERVICES"))
        .body("total", equalTo(1))
        .extract()
        .asString();
  }

  @Test
  @DisplayName("A5, A9: a prize of a hidden entry that has left since is not told either")
  void a_prize_of_a_hidden_entry_that_has_left_is_not_told() {
    panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201);
    Given.affiliatedWithCountry(Given.judge(panel.edition(), "judge-of-korea"), "KR");
    Database.execute(
        "UPDATE award_entry SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?",
        panel.ranked(1));

    Api.judge("judge-of-korea")
        .get(panel.path() + "/prizes")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  @DisplayName("A5, A9: in a blind review judges see prizes without names, and what may tell them")
  void in_a_blind_review_judges_see_no_names() {
    Database.execute("UPDATE award_edition SET blind_review = true WHERE id = ?", panel.edition());
    panel
        .decide(
            Deliberation.prize(
                AwardCategory.OPEN_CITY,
                PrizeKind.BEST,
                Map.of(
                    "entryId", panel.ranked(2).toString(),
                    "departureReason", "Lyon did more with less",
                    "minutes", "Lyon before Seoul, by four votes to one")))
        .statusCode(201);
    panel
        .decide(
            Deliberation.prize(
                AwardCategory.SERVICES,
                PrizeKind.BEST,
                Map.of("withheldReason", "Quito alone was left", "minutes", "Not Quito")))
        .statusCode(201);

    Api.judge(Deliberation.JUDGE)
        .get(panel.path() + "/prizes?category=OPEN_CITY")
        .then()
        .statusCode(200)
        .body("items.entryId", contains(panel.ranked(2).toString()))
        .body("items.entryRank", contains(2))
        .body("items[0]", not(hasKey("cityName")))
        .body("items[0]", not(hasKey("title")))
        .body("items[0]", not(hasKey("memberId")))
        .body("items[0]", not(hasKey("country")));
    assertThat(Api.judge(Deliberation.JUDGE).get(panel.path() + "/prizes").asString())
        .doesNotContain("Seoul", "Lyon", "Quito", "minutes", "departureReason", "withheldReason");
    Api.secretariat()
        .get(panel.path() + "/prizes?category=OPEN_CITY")
        .then()
        .body("items.departureReason", contains("Lyon did more with less"));
  }

  @Test
  @DisplayName("A9: once announced everyone sees the prizes, without minutes, ranks and reasons")
  void once_announced_everyone_sees_the_prizes() {
    panel.decideAll().enterDecided();
    panel.announce().statusCode(201);

    Api.anyone()
        .get(panel.path() + "/prizes")
        .then()
        .statusCode(200)
        .body("items", hasSize(10))
        .body("items", everyItem(not(hasKey("minutes"))))
        .body("items", everyItem(not(hasKey("entryRank"))))
        .body("items", everyItem(not(hasKey("withheldReason"))))
        .body("items", everyItem(not(hasKey("decidedBy"))))
        .body("items", everyItem(not(hasKey("certificateCode"))))
        .body("items.findAll { it.outcome == 'AWARDED' }.cityName", contains("Seoul", "Lyon"));
  }

  @Test
  @DisplayName("A9: once announced a judge sees of the prizes what everyone sees")
  void once_announced_a_judge_sees_what_everyone_sees() {
    panel.decideAll().enterDecided();
    Given.affiliatedWithCountry(Given.judge(panel.edition(), "judge-of-korea"), "KR");
    panel.announce().statusCode(201);

    String everyone = Api.anyone().get(panel.path() + "/prizes").asString();

    for (String judge : List.of(Deliberation.JUDGE, "judge-of-korea")) {
      assertThat(Api.judge(judge).get(panel.path() + "/prizes").asString()).isEqualTo(everyone);
    }
  }

  @Test
  @DisplayName("A9: the code of a certificate is for the Secretariat and whose entry it is")
  void the_code_of_a_certificate_is_for_whose_entry_it_is() {
    panel.decideAll().enterDecided();
    panel.announce().statusCode(201);

    assertThat(codes(Api.secretariat())).isEqualTo(2);
    assertThat(codes(Api.member(panel.seoul()))).isEqualTo(1);
    assertThat(codes(Api.applicant("Lyon"))).isEqualTo(1);
    assertThat(codes(Api.applicant("Quito"))).isZero();
    assertThat(codes(Api.judge(Deliberation.JUDGE))).isZero();
    assertThat(codes(Api.member(Given.member("Bonn", "DE", "EUROPE")))).isZero();
  }

  private long codes(RequestSpecification caller) {
    List<String> codes =
        caller
            .get(panel.path() + "/prizes?category=" + AwardCategory.OPEN_CITY)
            .then()
            .statusCode(200)
            .extract()
            .path("items.certificateCode");
    return codes.stream().filter(code -> code != null).count();
  }

  @Test
  @DisplayName(
      "A4: the Secretariat sees prizes from the deliberation on, and is told why not before")
  void the_secretariat_sees_prizes_from_the_deliberation_on() {
    UUID judging = Given.edition(2014, Phase.JUDGING);

    Api.secretariat()
        .get("/api/v1/award-editions/" + judging + "/prizes")
        .then()
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
    Deliberation.finds_nothing(
        Api.secretariat().get("/api/v1/award-editions/" + Ids.next() + "/prizes").then());
  }
}
