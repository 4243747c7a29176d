package org.wego.awards.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;

/**
 * A6: whatever a judge gives, nobody else can tell until his or her own is in. Not asserted of one
 * answer or another, but of everything that there is to read: to the byte, it is the same whatever
 * the judge does. See {@link Onlooker}.
 */
@QuarkusTest
class ScoreSecrecyTest extends AwardsTest {

  private UUID edition;
  private UUID shared;
  private UUID alsoShared;
  private UUID lees;
  private Panelist kim;
  private Panelist lee;
  private UUID seoul;

  /** Kim has begun to score; Lee is about to. One entry is Lee's alone. */
  @BeforeEach
  void two_judges_are_to_score_the_same_entries() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    edition = Given.edition(2017, Phase.JUDGING);
    shared = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
    alsoShared = Given.entry(edition, AwardCategory.OPEN_CITY, "Busan", "KR", "ELIGIBLE");
    lees = Given.entry(edition, AwardCategory.SERVICES, "Frankfurt", "DE", "ELIGIBLE");
    UUID judgeKim = Given.judge(edition, "kim");
    UUID judgeLee = Given.judge(edition, "lee");
    for (UUID entry : List.of(shared, alsoShared)) {
      Given.assignment(edition, judgeKim, entry);
      Given.assignment(edition, judgeLee, entry);
    }
    Given.assignment(edition, judgeLee, lees);
    kim = Panelist.of("kim", shared);
    lee = Panelist.of("lee", shared);
    kim.save("7", "7.5").statusCode(201);
  }

  @Test
  @DisplayName(
      "A6: whatever a judge does, another judge reads the same until the own scores are in")
  void another_judge_reads_the_same() {
    Onlooker onlooker = onlooker(kim::request);
    Map<String, String> before = onlooker.look();
    assertThat(before.get(read(kim.path()))).startsWith("200").contains("\"own\"", "DRAFT");

    for (Runnable act : actsOfLee()) {
      act.run();
      assertThat(Onlooker.differences(before, onlooker.look())).isEmpty();
    }
  }

  @Test
  @DisplayName("A6: those who enter, members and the public read the same whatever a judge does")
  void outsiders_read_the_same() {
    List<Onlooker> onlookers =
        List.of(
            onlooker(Api::anyone),
            onlooker(() -> Api.member(seoul)),
            onlooker(() -> Api.applicant("Busan")),
            onlooker(() -> Api.judge("nobody-on-the-panel")));
    List<Map<String, String>> before = onlookers.stream().map(Onlooker::look).toList();

    actsOfLee().forEach(Runnable::run);

    for (int i = 0; i < onlookers.size(); i++) {
      assertThat(Onlooker.differences(before.get(i), onlookers.get(i).look())).isEmpty();
    }
  }

  @Test
  @DisplayName("A6: while the panel scores, the Secretariat reads the same whatever the values are")
  void the_secretariat_reads_nothing_of_the_values() {
    lee.finish("1", "1", "1").statusCode(200);
    Onlooker onlooker = onlooker(Api::secretariat);
    Map<String, String> before = onlooker.look();

    lee.amend("Read again", "10", "9.99", "0").statusCode(201);

    assertThat(Onlooker.differences(before, onlooker.look())).isEmpty();
  }

  @Test
  @DisplayName("A6: one's own scores open the others' of that entry, and of no other")
  void own_scores_open_those_of_that_entry_only() {
    actsOfLee().forEach(Runnable::run);
    Onlooker onlooker = onlooker(kim::request);
    Map<String, String> before = onlooker.look();

    kim.save("7", "7.5", "8").statusCode(200);
    kim.finish().statusCode(200);
    Map<String, String> open = onlooker.look();
    assertThat(open.get(read(kim.path()))).contains("\"others\":[{", "9.99");
    assertThat(Onlooker.differences(before, open)).isNotEmpty();
    assertThat(open.get(read(kim.on(alsoShared).path())))
        .isEqualTo(before.get(read(kim.on(alsoShared).path())));

    lee.on(lees).amend("Read again", "3").statusCode(201);
    assertThat(Onlooker.differences(open, onlooker.look())).isEmpty();
  }

  @Test
  @DisplayName("A6: what a judge is refused tells nothing of another's scores either")
  void refusals_tell_nothing() {
    List<String> before = refusals();
    for (Runnable act : actsOfLee()) {
      act.run();
      assertThat(refusals()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("A6: no event and no message tells of scores")
  void nothing_is_told_of_scores() {
    actsOfLee().forEach(Runnable::run);

    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();
  }

  @Test
  @DisplayName("A6: whatever a judge sends, another's scores stay as they are")
  void anothers_scores_stay_as_they_are() {
    actsOfLee().forEach(Runnable::run);
    Onlooker onlooker = onlooker(lee::request);
    String mine = onlooker.look().get(read(lee.path()));

    kim.save("0", "0").statusCode(200);
    refusals();
    kim.on(alsoShared).abstain("Too far off").statusCode(200);
    kim.on(lees).save("0", "0", "0").statusCode(404);

    assertThat(onlooker.look().get(read(lee.path()))).isEqualTo(mine);
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM award_score v
                  JOIN award_score_sheet s ON s.id = v.sheet_id
                  JOIN award_judge j ON j.id = s.judge_id
                 WHERE j.name = 'Judge lee' AND v.value = 0
                """))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A6: an Idempotency-Key of another judge gives nothing of what it was used for")
  void anothers_idempotency_key_gives_nothing() {
    lee.save("10", "9", "8").statusCode(201);
    lee.request()
        .header("Idempotency-Key", "key-1")
        .post(lee.path() + "/finalization")
        .then()
        .statusCode(200);

    String answer =
        kim.request()
            .header("Idempotency-Key", "key-1")
            .post(kim.path() + "/finalization")
            .then()
            .statusCode(422)
            .extract()
            .asString();
    assertThat(answer).contains("SCORES_INCOMPLETE").doesNotContain("lee");
  }

  /** All that Lee can do with scores, step by step, on entries that are Kim's too, and not. */
  private List<Runnable> actsOfLee() {
    return List.of(
        () -> {
          lee.save("10", "9", "0").statusCode(201);
          lee.on(alsoShared).save("2").statusCode(201);
        },
        () -> lee.save("1", "2", "3").statusCode(200),
        () -> {
          lee.finish().statusCode(200);
          lee.on(alsoShared).abstain("Too far off").statusCode(200);
          lee.on(lees).finish("5", "6", "7").statusCode(200);
        },
        () -> {
          lee.amend("Read again", "9.99", "0").statusCode(201);
          lee.on(lees).amend("Read again", "4").statusCode(201);
        });
  }

  /** What Kim gets for what cannot be done: of a draft, of nothing begun, of what is not Kim's. */
  private List<String> refusals() {
    List<String> answers = new ArrayList<>();
    for (Panelist one : List.of(kim, kim.on(alsoShared), kim.on(lees))) {
      answers.add(told(one.request().post(one.path() + "/finalization")));
      answers.add(
          told(
              one.request()
                  .header("If-Match", "\"99\"")
                  .contentType(ContentType.JSON)
                  .body("{\"scores\":[{\"criterionId\":\"%s\",\"value\":99}]}".formatted(shared))
                  .put(one.path())));
      answers.add(
          told(
              one.request()
                  .contentType(ContentType.JSON)
                  .body("{\"scores\":[],\"comment\":\"Better\",\"reason\":\"Read again\"}")
                  .post(one.path() + "/amendments")));
    }
    return answers;
  }

  private static String told(Response answer) {
    assertThat(answer.statusCode()).isBetween(400, 499);
    return Onlooker.told(answer);
  }

  private static String read(String path) {
    return "Read[path=%s, accept=application/json, query={}]".formatted(path);
  }

  private Onlooker onlooker(Supplier<RequestSpecification> caller) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    ids.put("award-editions", List.of(edition.toString()));
    ids.put("award-entries", Onlooker.texts(List.of(shared, alsoShared, lees)));
    ids.put(
        "",
        Onlooker.texts(
            Database.ids(
                """
                SELECT id FROM award_judge
                UNION ALL SELECT id FROM award_entry
                UNION ALL SELECT id FROM award_criterion
                UNION ALL (SELECT id FROM award_assignment ORDER BY id LIMIT 2)
                UNION ALL (SELECT id FROM award_assignment_run ORDER BY id LIMIT 1)
                """)));
    return new Onlooker(caller, ids);
  }
}
