package org.wego.awards.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class AssignmentRunTest extends AwardsTest {

  @Inject AssignmentsCompleteGuard guard;
  @Inject AssignmentWorker worker;

  @Test
  @DisplayName("A5, A6: each entry gets three judges of both fields, none in conflict, loads even")
  void entries_are_shared_out_among_the_judges() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    List<UUID> judges = panel(edition, 8);
    Given.affiliatedWithCountry(judges.get(0), "KR");
    List<UUID> entries = entries(edition, 16, "KR");
    UUID ineligible = Given.entry(edition, AwardCategory.SERVICES, "Lagos", "NG", "INELIGIBLE");

    String run = Assigning.request(edition);
    Assigning.ended(edition, run)
        .body("state", equalTo("COMPLETED"))
        .body("cause", equalTo("REQUESTED"))
        .body("score", endsWith("soft"))
        .body("requestedBy", equalTo("somebody with secretariat"))
        .body("result.entries", equalTo(16))
        .body("result.judges", equalTo(8))
        .body("result.judgesPerEntry", equalTo(3))
        .body("result.changes.kept", equalTo(0))
        .body("result.changes.added", equalTo(48))
        .body("result.changes.released", equalTo(0))
        .body("result.costs.find { it.rule == 'DISTINCT_JUDGES' }.cost", equalTo(0))
        .body("result.costs.find { it.rule == 'MIXED_EXPERTISE' }.cost", equalTo(0))
        .body("result.shortages", hasSize(0))
        .body("failure", nullValue());

    for (UUID entry : entries) {
      assertThat(Assigning.judgesOf(entry)).isEqualTo(3);
      assertThat(fieldsOf(entry)).isEqualTo(2);
    }
    assertThat(Assigning.judgesOf(ineligible)).isZero();
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM award_assignment a
                  JOIN award_conflict c USING (judge_id, entry_id) WHERE a.edition_id = ?
                """,
                edition))
        .isZero();
    // 48 seats; the judge who may not score the eight Korean entries takes part in the others.
    for (UUID judge : judges) {
      assertThat(Assigning.loadOf(judge)).isBetween(5L, 7L);
    }
  }

  @Test
  @DisplayName("A6: a run that would change nothing changes nothing")
  void a_second_run_keeps_what_the_first_one_did() {
    UUID edition = Given.edition(2017, Phase.JUDGING);
    panel(edition, 6);
    entries(edition, 8, "KR");
    Assigning.ended(edition, Assigning.request(edition)).body("state", equalTo("COMPLETED"));

    Assigning.ended(edition, Assigning.request(edition))
        .body("state", equalTo("COMPLETED"))
        .body("result.changes.kept", equalTo(24))
        .body("result.changes.added", equalTo(0))
        .body("result.changes.released", equalTo(0));
  }

  @Test
  @DisplayName("A6: when an entry lacks judges, nothing is changed and every reason is told")
  void an_infeasible_run_tells_which_entries_lack_judges_and_why() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    List<UUID> judges = panel(edition, 4);
    Given.affiliatedWithCountry(judges.get(0), "KR");
    UUID seoul = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
    Given.entry(edition, AwardCategory.SERVICES, "Frankfurt", "DE", "ELIGIBLE");
    declareConflict(edition, judges.get(1), seoul, "We are married");

    Assigning.ended(edition, Assigning.request(edition))
        .body("state", equalTo("INFEASIBLE"))
        .body("result.shortages", hasSize(1))
        .body("result.shortages[0].entryId", equalTo(seoul.toString()))
        .body("result.shortages[0].available", equalTo(2))
        .body("result.shortages[0].excluded", hasSize(2))
        .body(
            "result.shortages[0].excluded.find { it.judgeId == '" + judges.get(0) + "' }.reasons",
            hasSize(1))
        .body("result.shortages[0].excluded.reasons.flatten().kind", hasItem("COUNTRY"))
        .body("result.shortages[0].excluded.reasons.flatten().detail", hasItem("KR"))
        .body("result.shortages[0].excluded.reasons.flatten().kind", hasItem("DECLARED"));

    assertThat(
            Database.number("SELECT count(*) FROM award_assignment WHERE edition_id = ?", edition))
        .isZero();
  }

  @Test
  @DisplayName("A5: only who accepted the invitation is given entries")
  void who_has_not_accepted_is_no_judge() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    List<UUID> judges = panel(edition, 4);
    Database.execute("UPDATE award_judge SET state = 'DECLINED' WHERE id = ?", judges.get(3));
    entries(edition, 4, "KR");

    Assigning.ended(edition, Assigning.request(edition))
        .body("state", equalTo("COMPLETED"))
        .body("result.judges", equalTo(3));

    assertThat(Assigning.loadOf(judges.get(3))).isZero();
  }

  @Test
  @DisplayName("A6: however many ask at once, one run is under way at a time")
  void one_run_at_a_time() throws Exception {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    panel(edition, 6);
    entries(edition, 8, "KR");
    runOfAnotherProcess(edition, "1 hour");

    List<Integer> statuses =
        AtOnce.statuses(
            10,
            i -> Api.secretariat().post("/api/v1/award-editions/{id}/assignments", edition).then());

    assertThat(statuses).containsOnly(409);

    // One after the other may be taken, never two at once: that the index refuses.
    Database.execute("DELETE FROM award_assignment_run WHERE edition_id = ?", edition);
    List<Integer> unhindered =
        AtOnce.statuses(
            10,
            i -> Api.secretariat().post("/api/v1/award-editions/{id}/assignments", edition).then());
    assertThat(unhindered).contains(202).containsOnly(202, 409);
    assertThat(
            Database.number(
                "SELECT count(*) FROM award_assignment_run WHERE edition_id = ?", edition))
        .isEqualTo(unhindered.stream().filter(status -> status == 202).count());
  }

  @Test
  @DisplayName("A6: a request beside a run under way is told where that is")
  void a_refused_request_names_the_run_under_way() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
    UUID run = runOfAnotherProcess(edition, "1 hour");

    Api.secretariat()
        .post("/api/v1/award-editions/{id}/assignments", edition)
        .then()
        .statusCode(409)
        .body("code", equalTo("ASSIGNMENT_RUN_UNDER_WAY"))
        .body("run", containsString(run.toString()));
  }

  @Test
  @DisplayName("A6: a run of a process that was killed is taken up by another one")
  void a_run_survives_the_end_of_its_process() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    panel(edition, 4);
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
    UUID run = runOfAnotherProcess(edition, "-1 second");
    UUID alive = Given.edition(2020, Phase.SCREENING);
    Given.entry(alive, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
    UUID inWork = runOfAnotherProcess(alive, "1 hour");

    worker.takeUnclaimed();
    Assigning.ended(edition, run.toString())
        .body("state", equalTo("COMPLETED"))
        .body("attempts", greaterThan(1));

    assertThat(Assigning.judgesOf(entry)).isEqualTo(3);
    assertThat(Database.number("SELECT attempts FROM award_assignment_run WHERE id = ?", inWork))
        .as("a run whose process may be at it is left alone")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A4: judges are assigned while the edition screens or judges, and at no other time")
  void other_phases_refuse() {
    int year = 2012;
    for (Phase phase : Phase.values()) {
      UUID edition = Given.edition(year++, phase);
      Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
      ValidatableResponse answer =
          Api.secretariat().post("/api/v1/award-editions/{id}/assignments", edition).then();
      if (phase == Phase.SCREENING || phase == Phase.JUDGING) {
        answer.statusCode(202);
      } else {
        answer.statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
      }
    }
  }

  @Test
  @DisplayName("A6: without an entry that competes there is nothing to share out")
  void nothing_to_assign() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "SUBMITTED");

    Api.secretariat()
        .post("/api/v1/award-editions/{id}/assignments", edition)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOTHING_TO_ASSIGN"))
        .body("rule", equalTo("A6"));
  }

  @Test
  void an_unknown_edition_and_a_run_of_another_edition_are_not_found() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    UUID other = Given.edition(2020, Phase.SCREENING);
    UUID run = Given.assignmentRun(other);

    Api.secretariat()
        .post("/api/v1/award-editions/{id}/assignments", Ids.next())
        .then()
        .statusCode(404);
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs", Ids.next())
        .then()
        .statusCode(404);
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs/{run}", edition, run)
        .then()
        .statusCode(404);
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs/{run}", other, run)
        .then()
        .statusCode(200)
        .body("result", nullValue());
  }

  @Test
  void runs_are_listed_the_latest_first_and_by_state() {
    UUID edition = Given.edition(2017, Phase.JUDGING);
    panel(edition, 4);
    entries(edition, 2, "KR");
    String first = Assigning.request(edition);
    Assigning.ended(edition, first);
    String second = Assigning.request(edition);
    Assigning.ended(edition, second);

    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs?count=true", edition)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(second, first)))
        .body("total", equalTo(2));
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs?state=INFEASIBLE", edition)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  @DisplayName("A6: judging does not begin before every competing entry has its judges")
  void judging_waits_for_complete_assignments() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    List<UUID> judges = panel(edition, 3);
    UUID seoul = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
    Given.entry(edition, AwardCategory.SERVICES, "Frankfurt", "DE", "ELIGIBLE");
    judges.forEach(judge -> Given.assignment(edition, judge, seoul));

    assertThat(missing(edition)).containsExactly("ASSIGNMENTS_INCOMPLETE");

    Assigning.ended(edition, Assigning.request(edition)).body("state", equalTo("COMPLETED"));
    assertThat(missing(edition)).isEmpty();

    Database.execute("UPDATE award_entry SET state = 'INELIGIBLE' WHERE id = ?", seoul);
    assertThat(missing(edition)).containsExactly("ASSIGNMENTS_OUTDATED");
    Assigning.ended(edition, Assigning.request(edition))
        .body("result.changes.released", equalTo(3));
    assertThat(missing(edition)).isEmpty();
  }

  private List<String> missing(UUID edition) {
    Faults faults = new Faults();
    guard.check(edition, faults);
    return faults.asList().stream().map(Fault::code).toList();
  }

  private static List<UUID> panel(UUID edition, int size) {
    List<UUID> judges = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      judges.add(Given.judge(edition, "judge-" + i, i % 2 == 0 ? "IT" : "PUBLIC_ADMINISTRATION"));
    }
    return judges;
  }

  /** Entries, every other one of this country. */
  private static List<UUID> entries(UUID edition, int number, String country) {
    List<UUID> entries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      entries.add(
          Given.entry(
              edition,
              AwardCategory.values()[i % 5],
              "City " + i,
              i % 2 == 0 ? country : "DE",
              "ELIGIBLE"));
    }
    return entries;
  }

  private static long fieldsOf(UUID entry) {
    return Database.number(
        """
        SELECT count(DISTINCT field) FROM award_assignment a
          JOIN award_judge j ON j.id = a.judge_id, unnest(j.expertise) AS field
         WHERE a.entry_id = ? AND a.state = 'ACTIVE'
        """,
        entry);
  }

  private static void declareConflict(UUID edition, UUID judge, UUID entry, String reason) {
    Database.execute(
        """
        INSERT INTO award_declared_conflict
               (id, edition_id, judge_id, entry_id, reason, declared_at, declared_by)
        VALUES (?, ?, ?, ?, ?, now(), 'secretariat')
        """,
        Ids.next(),
        edition,
        judge,
        entry,
        reason);
  }

  /** A run that another process took, until this far from now. */
  private static UUID runOfAnotherProcess(UUID edition, String lease) {
    UUID run = Ids.next();
    Database.execute(
        """
        INSERT INTO award_assignment_run (id, edition_id, state, attempts, leased_until,
                                          requested_at, requested_by, started_at)
        VALUES (?, ?, 'RUNNING', 1, now() + ?::interval, now(), 'secretariat', now())
        """,
        run,
        edition,
        lease);
    return run;
  }
}
