package org.wego.awards.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.PlainCall;
import org.wego.platform.testkit.Proof;
import org.wego.platform.testkit.Tokens;

/**
 * A6: whatever a judge gives, nobody else can tell until his or her own is in. Not asserted of one
 * answer or another, but of everything that there is to read: to the byte, it is the same whatever
 * the judge does. See {@link Onlooker}.
 */
@QuarkusTest
class ScoreSecrecyTest extends AwardsTest {

  private static final Tokens KIM = Tokens.of("judge").subject("kim");
  private static final Tokens LEE = Tokens.of("judge").subject("lee");

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
    Onlooker onlooker = onlooker(KIM);
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
            onlooker(Optional.empty()),
            onlooker(Tokens.of("member").with("member_id", seoul)),
            onlooker(Tokens.of("applicant").subject("Busan")),
            onlooker(Tokens.of("judge").subject("nobody-on-the-panel")));
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
    Onlooker onlooker = onlooker(Tokens.of("secretariat"));
    Map<String, String> before = onlooker.look();

    lee.amend("Read again", "10", "9.99", "0").statusCode(201);

    assertThat(Onlooker.differences(before, onlooker.look())).isEmpty();
  }

  /** Whatever happened to phases before: Kim's scores are awaited still, in each of them. */
  @ParameterizedTest
  @MethodSource("phases")
  @DisplayName("A6: in no phase does anything that is read tell of scores that are hidden still")
  void in_every_phase_hidden_scores_stay_hidden(Phase phase) {
    actsOfLee().forEach(Runnable::run);
    Database.execute(
        """
        UPDATE award_edition
           SET phase = ?, announced_at = CASE WHEN ? = 'ANNOUNCED' THEN now() END
         WHERE id = ?
        """,
        phase.name(),
        phase.name(),
        edition);
    List<Onlooker> onlookers =
        new ArrayList<>(
            List.of(onlooker(KIM), onlooker(Tokens.of("member").with("member_id", seoul))));
    if (phase.compareTo(Phase.DELIBERATION) < 0) {
      onlookers.add(onlooker(Tokens.of("secretariat")));
    }
    List<Map<String, String>> before = onlookers.stream().map(Onlooker::look).toList();

    Database.execute(
        """
        UPDATE award_score SET value = 10 - value
         WHERE sheet_id IN (SELECT s.id FROM award_score_sheet s
                              JOIN award_judge j ON j.id = s.judge_id
                             WHERE j.name = 'Judge lee')
        """);

    for (int i = 0; i < onlookers.size(); i++) {
      assertThat(Onlooker.differences(before.get(i), onlookers.get(i).look())).isEmpty();
    }
  }

  static Set<Phase> phases() {
    return Proof.choose(
        EnumSet.of(Phase.JUDGING, Phase.DELIBERATION, Phase.ANNOUNCED), EnumSet.allOf(Phase.class));
  }

  @Test
  @DisplayName("A6: one's own scores open the others' of that entry, and of no other")
  void own_scores_open_those_of_that_entry_only() {
    actsOfLee().forEach(Runnable::run);
    Onlooker onlooker = onlooker(KIM);
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
    Onlooker onlooker = onlooker(LEE);
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
      answers.add(told(PlainCall.of("POST", one.path() + "/finalization")));
      answers.add(
          told(
              json(
                  PlainCall.of("PUT", one.path()).header("If-Match", "\"99\""),
                  "{\"scores\":[{\"criterionId\":\"%s\",\"value\":99}]}".formatted(shared))));
      answers.add(
          told(
              json(
                  PlainCall.of("POST", one.path() + "/amendments"),
                  "{\"scores\":[],\"comment\":\"Better\",\"reason\":\"Read again\"}")));
    }
    return answers;
  }

  private static PlainCall json(PlainCall call, String body) {
    return call.body("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** What Kim is told. */
  private static String told(PlainCall call) {
    PlainCall.Answer answer = call.as(KIM).send();
    assertThat(answer.status()).isBetween(400, 499);
    return Onlooker.told(answer);
  }

  private static String read(String path) {
    return "Read[path=%s, accept=application/json, query={}]".formatted(path);
  }

  private Onlooker onlooker(Tokens caller) {
    return onlooker(Optional.of(caller));
  }

  private Onlooker onlooker(Optional<Tokens> caller) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    ids.put("award-editions", List.of(edition.toString()));
    ids.put("award-entries", Onlooker.texts(List.of(shared, alsoShared, lees)));
    List<String> judges = known("SELECT id FROM award_judge ORDER BY id");
    ids.put("{jid}", judges);
    ids.put("judgeId", judges);
    ids.put("editionId", List.of(edition.toString()));
    ids.put("entryId", Onlooker.texts(List.of(shared, alsoShared, lees)));
    ids.put("memberId", List.of(seoul.toString()));
    ids.put("{assignmentId}", known("SELECT id FROM award_assignment ORDER BY id LIMIT 2"));
    ids.put("{runId}", known("SELECT id FROM award_assignment_run ORDER BY id LIMIT 1"));
    // Of these there are none here, or none that has to do with scores: one id tells how it
    // answers.
    for (String other :
        List.of(
            "award-winners",
            "award-messages",
            "award-certificates",
            "good-practices",
            "{attachmentId}",
            "{changeId}",
            "{extensionId}",
            "{nid}",
            "{number}",
            "{prizeId}")) {
      ids.put(other, List.of(other.equals("{number}") ? "1" : shared.toString()));
    }
    ids.put(
        "",
        known(
            """
            SELECT id FROM award_judge
            UNION ALL SELECT id FROM award_entry
            UNION ALL SELECT id FROM award_criterion
            UNION ALL (SELECT id FROM award_assignment ORDER BY id LIMIT 2)
            UNION ALL (SELECT id FROM award_assignment_run ORDER BY id LIMIT 1)
            """));
    return new Onlooker(caller, ids);
  }

  private static List<String> known(String query) {
    return Onlooker.texts(Database.ids(query));
  }
}
