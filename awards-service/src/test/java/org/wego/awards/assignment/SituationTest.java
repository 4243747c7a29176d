package org.wego.awards.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.assignment.Exclusion.Kind;
import org.wego.awards.assignment.Exclusion.Reason;
import org.wego.awards.assignment.Situation.Held;
import org.wego.awards.assignment.Situation.Work;
import org.wego.awards.judge.Conflict;
import org.wego.awards.judge.ConflictKind;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.Judge;
import org.wego.platform.id.Ids;

/** Who stays, who may come, and whether a plan still holds; two judges an entry. */
class SituationTest {

  private final UUID edition = Ids.next();
  private final UUID entry = Ids.next();
  private final UUID kim = Ids.next();
  private final UUID lee = Ids.next();
  private final UUID park = Ids.next();
  private final List<UUID> panel = new ArrayList<>(List.of(kim, lee, park));
  private final List<UUID> entries = new ArrayList<>(List.of(entry));
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  @Test
  @DisplayName("A6: who has begun stays; who has not may be moved")
  void begun_work_stays_with_its_judge() {
    holds(kim, Work.BEGUN);
    holds(lee, Work.NONE);

    assertThat(situation().kept(entry)).containsExactly(kim);
    assertThat(situation().present(entry)).containsExactlyInAnyOrder(kim, lee);
    assertThat(situation().candidates(entry)).containsExactlyInAnyOrder(lee, park);
    assertThat(situation().replacements(entry)).containsExactly(park);
  }

  @Test
  @DisplayName("A6: of a judge who left, settled work stays and begun work does not")
  void a_leaver_keeps_only_what_is_settled() {
    UUID other = Ids.next();
    entries.add(other);
    panel.remove(kim);
    holds(kim, Work.SETTLED);
    held.add(new Held(Ids.next(), kim, other, Work.BEGUN));

    assertThat(situation().kept(entry)).containsExactly(kim);
    assertThat(situation().kept(other)).isEmpty();
    assertThat(situation().candidates(other)).containsExactly(lee, park);
    assertThat(situation().released(held.get(0), plan(entry, kim, lee))).isNull();
    assertThat(situation().released(held.get(1), plan(other, lee, park)))
        .isEqualTo(ReleaseReason.JUDGE_LEFT);
  }

  @Test
  @DisplayName("A5: of a judge in conflict nothing stays")
  void a_conflict_ends_even_settled_work() {
    holds(kim, Work.SETTLED);
    conflict(kim, ConflictKind.COUNTRY, "KR");

    assertThat(situation().kept(entry)).isEmpty();
    assertThat(situation().candidates(entry)).containsExactly(lee, park);
    assertThat(situation().released(held.get(0), plan(entry, kim, lee)))
        .isEqualTo(ReleaseReason.CONFLICT);
  }

  @Test
  @DisplayName("A6: who abstained is no judge of the entry and is not asked again")
  void an_abstention_is_made_up_for() {
    holds(kim, Work.ABSTAINED);
    holds(lee, Work.SETTLED);

    assertThat(situation().lacking()).isEqualTo(1);
    assertThat(situation().candidates(entry)).containsExactly(park);
    assertThat(situation().exclusions(entry))
        .containsExactly(new Exclusion(kim, List.of(new Reason(Kind.ABSTAINED, null))));
    assertThat(situation().accepts(plan(entry, lee, park))).isTrue();
    assertThat(situation().released(held.get(0), plan(entry, lee, park))).isNull();
  }

  @Test
  @DisplayName("A6: an entry that lacks judges is told with all that keeps them from it")
  void a_shortage_tells_every_reason() {
    conflict(kim, ConflictKind.COUNTRY, "KR");
    conflict(kim, ConflictKind.NOMINATOR, "Seoul");
    conflict(lee, ConflictKind.DECLARED, "We are married");

    assertThat(situation().shortages())
        .containsExactly(
            new RunResult.Shortage(
                entry,
                1,
                List.of(
                    new Exclusion(
                        kim,
                        List.of(
                            new Reason(Kind.COUNTRY, "KR"), new Reason(Kind.NOMINATOR, "Seoul"))),
                    // What was declared is for the list of conflicts only.
                    new Exclusion(lee, List.of(new Reason(Kind.DECLARED, null))))));
  }

  @Test
  @DisplayName("A5: every kind of conflict can be told as what keeps a judge from an entry")
  void every_kind_of_conflict_excludes() {
    for (ConflictKind kind : ConflictKind.values()) {
      conflict(kim, kind, "Seoul");
    }

    assertThat(situation().exclusions(entry)).hasSize(1);
    assertThat(situation().exclusions(entry).get(0).reasons())
        .hasSize(ConflictKind.values().length);
  }

  @Test
  @DisplayName("A6: a plan holds only while all it relies on does")
  void a_plan_is_looked_at_again_before_it_is_put_into_force() {
    holds(kim, Work.NONE);

    assertThat(situation().accepts(plan(entry, lee, park))).isTrue();
    assertThat(situation().accepts(plan(entry, lee))).as("too few").isFalse();
    assertThat(situation().accepts(plan(Ids.next(), lee, park))).as("another entry").isFalse();

    held.clear();
    holds(kim, Work.BEGUN);
    assertThat(situation().accepts(plan(entry, lee, park))).as("begun since").isFalse();
    assertThat(situation().accepts(plan(entry, kim, park))).isTrue();

    panel.remove(park);
    assertThat(situation().accepts(plan(entry, kim, park))).as("left since").isFalse();

    conflict(lee, ConflictKind.DECLARED, "We are married");
    assertThat(situation().accepts(plan(entry, kim, lee))).as("in conflict since").isFalse();
  }

  @Test
  @DisplayName("A6: assignments of an entry that does not compete any more end")
  void assignments_of_what_does_not_compete_end() {
    holds(kim, Work.SETTLED);
    entries.clear();

    assertThat(situation().accepts(plan(Ids.next()))).isTrue();
    assertThat(situation().released(held.get(0), plan(Ids.next())))
        .isEqualTo(ReleaseReason.NOT_COMPETING);
  }

  @Test
  @DisplayName("A6: a judge's load counts what is done, and nothing that must end")
  void loads_count_what_stays() {
    holds(kim, Work.SETTLED);
    holds(lee, Work.NONE);
    holds(park, Work.ABSTAINED);
    conflict(lee, ConflictKind.CITY, "Seoul");

    assertThat(situation().load(kim)).isEqualTo(1);
    assertThat(situation().load(lee)).isZero();
    assertThat(situation().load(park)).isZero();
  }

  private void holds(UUID judge, Work work) {
    held.add(new Held(Ids.next(), judge, entry, work));
  }

  private void conflict(UUID judge, ConflictKind kind, String detail) {
    conflicts.add(new Conflict(edition, judge, entry, kind, detail));
  }

  private static Proposal plan(UUID entry, UUID... judges) {
    return new Proposal(Map.of(entry, Set.of(judges)), "0hard/0soft", Map.of());
  }

  private Situation situation() {
    List<Judge> judges =
        List.of(kim, lee, park).stream()
            .map(id -> new Judge(id, edition, "A judge", EnumSet.of(Expertise.IT)))
            .toList();
    return new Situation(new Situation.Demand(2, entries), judges, panel, conflicts, held);
  }
}
