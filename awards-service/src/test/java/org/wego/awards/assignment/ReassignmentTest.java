package org.wego.awards.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.assignment.AssignmentRuns.Claim;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;

/** What follows when the panel or the entries change after judges were assigned. */
@QuarkusTest
class ReassignmentTest extends AwardsTest {

  @Inject CarryOutRun carryOut;
  @Inject PlanPanel planPanel;
  @Inject AssignmentWorker worker;

  private UUID edition;
  private List<UUID> judges;
  private List<UUID> entries;

  /**
   * Five judges and five entries, each of which three judges are to score, and each judge three.
   */
  @BeforeEach
  void judges_are_assigned() {
    edition = Given.edition(2017, Phase.JUDGING);
    judges = new ArrayList<>();
    entries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      judges.add(Given.judge(edition, "judge-" + i, "IT", "PUBLIC_ADMINISTRATION"));
      entries.add(Given.entry(edition, AwardCategory.OPEN_CITY, "City " + i, "KR", "ELIGIBLE"));
    }
    for (int i = 0; i < 5; i++) {
      for (int n = 0; n < 3; n++) {
        Given.assignment(edition, judges.get((i + n) % 5), entries.get(i));
      }
    }
  }

  @Test
  @DisplayName("A6: when a judge drops out, what is scored stays, and the rest is filled by others")
  void a_judge_who_leaves_keeps_what_is_settled_and_is_replaced_in_the_rest() {
    UUID leaver = judges.get(0);
    // Entries 0, 4 and 3 are the leaver's: one settled, one begun, one not begun.
    Given.sheet(edition, leaver, entries.get(0), "FINAL");
    Given.sheet(edition, leaver, entries.get(4), "DRAFT");
    Set<String> others = activeOfOthers(leaver);

    asJudge(0)
        .body(Map.of("reason", "I fell ill"))
        .post("/api/v1/award-editions/{id}/judges/{jid}/resignation", edition, leaver)
        .then()
        .statusCode(200);
    Assigning.settled(edition);

    assertThat(Assigning.assigned(leaver, entries.get(0))).isTrue();
    assertThat(Assigning.assigned(leaver, entries.get(4))).isFalse();
    assertThat(Assigning.assigned(leaver, entries.get(3))).isFalse();
    assertThat(entries).allMatch(entry -> Assigning.judgesOf(entry) == 3);
    assertThat(activeOfOthers(leaver)).hasSize(14).containsAll(others);
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs", edition)
        .then()
        .body("items[0].cause", equalTo("JUDGE_LEFT"))
        .body("items[0].state", equalTo("COMPLETED"))
        .body("items[0].result.changes.added", equalTo(2))
        .body("items[0].result.changes.kept", equalTo(13))
        .body("items[0].result.changes.released", equalTo(0));
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignments?state=RELEASED", edition)
        .then()
        .body("items.releaseReason", equalTo(List.of("JUDGE_LEFT", "JUDGE_LEFT")))
        .body("items.judgeId", equalTo(List.of(leaver.toString(), leaver.toString())));
  }

  @Test
  @DisplayName("A5: a conflict that is declared ends the assignment, settled or not, and fills it")
  void a_declared_conflict_releases_the_assignment() {
    UUID judge = judges.get(1);
    UUID entry = entries.get(1);
    Given.sheet(edition, judge, entry, "FINAL");

    asJudge(1)
        .body(Map.of("reason", "I advised the city"))
        .post("/api/v1/award-entries/{id}/conflicts", entry)
        .then()
        .statusCode(201);
    Assigning.settled(edition);

    assertThat(Assigning.assigned(judge, entry)).isFalse();
    assertThat(Assigning.judgesOf(entry)).isEqualTo(3);
    assertThat(Assigning.loadOf(judge)).isEqualTo(2);
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignments?state=RELEASED", edition)
        .then()
        .body("items", hasSize(1))
        .body("items[0].releaseReason", equalTo("CONFLICT"));
  }

  @Test
  @DisplayName("A6: when the entry then lacks judges, the run says so and touches nothing else")
  void a_gap_that_nobody_can_fill_is_told() {
    UUID entry = entries.get(0);
    for (int i = 1; i < 3; i++) {
      Given.sheet(edition, judges.get(i), entry, "FINAL");
    }
    for (int i = 3; i < 5; i++) {
      Database.execute("UPDATE award_judge SET state = 'DECLINED' WHERE id = ?", judges.get(i));
    }
    Set<String> others = activeOfOthers(judges.get(0));

    asJudge(0)
        .body(Map.of("reason", "I advised the city"))
        .post("/api/v1/award-entries/{id}/conflicts", entry)
        .then()
        .statusCode(201);
    Assigning.settled(edition);

    Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs", edition)
        .then()
        .body("items[0].state", equalTo("INFEASIBLE"))
        .body("items[0].cause", equalTo("CONFLICT_DECLARED"))
        .body("items[0].result.shortages.entryId", hasItem(entry.toString()));
    assertThat(activeOfOthers(judges.get(0))).isEqualTo(others);
  }

  @Test
  @DisplayName("A3: nobody has to judge an entry that was withdrawn")
  void a_withdrawn_entry_releases_its_judges() {
    UUID entry = entries.get(2);

    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "The project was stopped"))
        .post("/api/v1/award-entries/{id}/withdrawal", entry)
        .then()
        .statusCode(200);

    assertThat(Assigning.judgesOf(entry)).isZero();
    assertThat(
            Database.number(
                "SELECT count(*) FROM award_assignment"
                    + " WHERE entry_id = ? AND release_reason = 'ENTRY_WITHDRAWN'",
                entry))
        .isEqualTo(3);
  }

  @Test
  @DisplayName("A6: who abstained is kept on record, not asked again, and made up for by a run")
  void an_abstention_is_made_up_for() {
    UUID entry = entries.get(0);
    Given.sheet(edition, judges.get(0), entry, "ABSTAINED");

    Assigning.ended(edition, Assigning.request(edition))
        .body("state", equalTo("COMPLETED"))
        .body("result.changes.added", equalTo(1));

    assertThat(Assigning.assigned(judges.get(0), entry)).isTrue();
    assertThat(Assigning.judgesOf(entry)).isEqualTo(4);
  }

  @Test
  @DisplayName("A5, A6: a plan made before a judge left is thrown away, and the run begins again")
  void a_plan_that_no_longer_holds_is_not_put_into_force() {
    UUID run = runInHand();
    Claim claim = new Claim(run, edition, 1);
    UUID vacated = entries.get(0);
    Database.execute(
        "DELETE FROM award_assignment WHERE entry_id = ? AND judge_id <> ?",
        vacated,
        judges.get(0));
    Proposal plan =
        planPanel.plan(transactionally(() -> carryOut.look(claim)).orElseThrow()).orElseThrow();
    UUID leaver =
        plan.judgesOf(vacated).stream()
            .filter(judge -> !judge.equals(judges.get(0)))
            .findFirst()
            .orElseThrow();

    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "Did not answer any more"))
        .post("/api/v1/award-editions/{id}/judges/{jid}/dismissal", edition, leaver)
        .then()
        .statusCode(200);

    assertThat(transactionally(() -> carryOut.conclude(claim, plan))).isTrue();
    worker.takeUnclaimed();
    Assigning.ended(edition, run.toString()).body("state", equalTo("COMPLETED"));
    assertThat(Assigning.loadOf(leaver)).isZero();
    assertThat(entries).allMatch(entry -> Assigning.judgesOf(entry) == 3);
  }

  @Test
  @DisplayName("A6: work begun while a plan was made is not taken away")
  void work_begun_meanwhile_stays() {
    UUID run = runInHand();
    Claim claim = new Claim(run, edition, 1);
    UUID busy = judges.get(0);
    UUID entry = entries.get(0);
    Map<UUID, Set<UUID>> without = new HashMap<>();
    entries.forEach(each -> without.put(each, new HashSet<>(present(each))));
    without.get(entry).remove(busy);
    without.get(entry).add(judges.get(3));
    Given.sheet(edition, busy, entry, "DRAFT");

    boolean again =
        transactionally(() -> carryOut.conclude(claim, new Proposal(without, "", Map.of())));

    assertThat(again).isTrue();
    worker.takeUnclaimed();
    Assigning.ended(edition, run.toString());
    assertThat(Assigning.assigned(busy, entry)).isTrue();
  }

  @Test
  @DisplayName("A6: a worker that comes late finds that the run is not its own any more")
  void a_late_plan_is_not_put_into_force() {
    UUID run = runInHand();
    Claim late = new Claim(run, edition, 0);
    Map<UUID, Set<UUID>> other = new HashMap<>();
    entries.forEach(each -> other.put(each, Set.copyOf(judges)));

    boolean again =
        transactionally(() -> carryOut.conclude(late, new Proposal(other, "", Map.of())));

    assertThat(again).isFalse();
    assertThat(entries).allMatch(entry -> Assigning.judgesOf(entry) == 3);
  }

  @Test
  @DisplayName("A4: a plan that comes after judging has ended is not put into force")
  void a_plan_after_the_end_of_judging_fails() {
    UUID run = runInHand();
    Claim claim = new Claim(run, edition, 1);
    Database.execute("UPDATE award_edition SET phase = 'DELIBERATION' WHERE id = ?", edition);

    transactionally(() -> carryOut.conclude(claim, new Proposal(Map.of(), "", Map.of())));

    Assigning.ended(edition, run.toString()).body("state", equalTo("FAILED"));
    assertThat(entries).allMatch(entry -> Assigning.judgesOf(entry) == 3);
  }

  /** A run that this test works on, as long as it has the lease. */
  private UUID runInHand() {
    UUID run = Ids.next();
    Database.execute(
        """
        INSERT INTO award_assignment_run (id, edition_id, state, attempts, leased_until,
                                          requested_at, requested_by, started_at)
        VALUES (?, ?, 'RUNNING', 1, now() + interval '1 hour', now(), 'secretariat', now())
        """,
        run,
        edition);
    return run;
  }

  private static <T> T transactionally(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }

  private Set<UUID> present(UUID entry) {
    Set<UUID> present = new HashSet<>();
    for (UUID judge : judges) {
      if (Assigning.assigned(judge, entry)) {
        present.add(judge);
      }
    }
    return present;
  }

  /** Who but this judge is to score what. */
  private Set<String> activeOfOthers(UUID judge) {
    Set<String> pairs = new HashSet<>();
    for (UUID other : judges) {
      for (UUID entry : entries) {
        if (!other.equals(judge) && Assigning.assigned(other, entry)) {
          pairs.add(other + " " + entry);
        }
      }
    }
    return pairs;
  }

  private static RequestSpecification asJudge(int number) {
    return Api.judge("judge-" + number).contentType(ContentType.JSON);
  }
}
