package org.wego.awards.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wego.awards.assignment.RunResult.Shortage;
import org.wego.awards.judge.Conflict;
import org.wego.awards.judge.ConflictKind;
import org.wego.awards.judge.Judge;

/**
 * What there is to share out in an edition, and how it is shared out now (A5, A6). Begun work stays
 * with its judge, a settled one even if the judge left; who abstained is no judge of the entry and
 * is not asked again.
 */
final class Situation {

  /** How far a judge is with an entry. */
  enum Work {
    NONE,
    BEGUN,
    SETTLED,
    ABSTAINED
  }

  /** An active assignment. */
  record Held(UUID assignmentId, UUID judgeId, UUID entryId, Work work) {}

  /**
   * What an edition asks for.
   *
   * @param entries those that compete
   */
  record Demand(int judgesPerEntry, List<UUID> entries) {}

  private final int judgesPerEntry;
  private final Set<UUID> entries;
  private final Map<UUID, Judge> judges;
  private final Set<UUID> panel;
  private final Map<UUID, Map<UUID, List<Conflict>>> conflicts;
  private final Map<UUID, List<Held>> held;
  private final Map<UUID, Integer> loads = new HashMap<>();

  /**
   * @param judges all who were ever asked to be judges
   * @param panel those of them who accepted
   * @param conflicts all conflicts of the edition
   * @param held all active assignments of the edition
   */
  Situation(
      Demand demand,
      Collection<Judge> judges,
      Collection<UUID> panel,
      Collection<Conflict> conflicts,
      Collection<Held> held) {
    this.judgesPerEntry = demand.judgesPerEntry();
    this.entries = new LinkedHashSet<>(demand.entries());
    this.judges =
        judges.stream()
            .collect(
                Collectors.toMap(Judge::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    this.panel = new LinkedHashSet<>(panel);
    this.conflicts =
        conflicts.stream()
            .collect(
                Collectors.groupingBy(Conflict::entryId, Collectors.groupingBy(Conflict::judgeId)));
    this.held = held.stream().collect(Collectors.groupingBy(Held::entryId));
    this.entries.forEach(
        entry -> present(entry).forEach(judge -> loads.merge(judge, 1, Integer::sum)));
  }

  int judgesPerEntry() {
    return judgesPerEntry;
  }

  /** The entries that compete. */
  Set<UUID> entries() {
    return entries;
  }

  /** All judges, on the panel or not. */
  Collection<Judge> judges() {
    return judges.values();
  }

  Judge judge(UUID judgeId) {
    return judges.get(judgeId);
  }

  /** Those on the panel. */
  Set<UUID> panel() {
    return panel;
  }

  /** How many entries the judge has, those included with which he or she is done. */
  int load(UUID judgeId) {
    return loads.getOrDefault(judgeId, 0);
  }

  /** The active assignments, of whatever entry. */
  List<Held> held() {
    return held.values().stream().flatMap(List::stream).toList();
  }

  List<Held> heldOf(UUID entryId) {
    return held.getOrDefault(entryId, List.of());
  }

  /** Those who judge the entry whatever a plan says, because they have begun. */
  Set<UUID> kept(UUID entryId) {
    return judgesOf(entryId, this::isKept);
  }

  /** Those who have the entry now and may keep it, begun or not. */
  Set<UUID> present(UUID entryId) {
    return judgesOf(entryId, one -> isKept(one) || one.work() == Work.NONE && mayJudge(one));
  }

  /** Whether an active assignment stays whatever a plan says. */
  boolean isKept(Held one) {
    return switch (one.work()) {
      case SETTLED -> !inConflict(one.judgeId(), one.entryId());
      case BEGUN -> mayJudge(one);
      case NONE, ABSTAINED -> false;
    };
  }

  /** Those of the panel who may be given the entry and have not begun with it. */
  List<UUID> candidates(UUID entryId) {
    Set<UUID> settledOrBegun = kept(entryId);
    Set<UUID> abstained = judgesOf(entryId, one -> one.work() == Work.ABSTAINED);
    return panel.stream()
        .filter(judge -> !settledOrBegun.contains(judge))
        .filter(judge -> !abstained.contains(judge))
        .filter(judge -> !inConflict(judge, entryId))
        .toList();
  }

  /** Those who could take the place of a judge of the entry. */
  List<UUID> replacements(UUID entryId) {
    Set<UUID> present = present(entryId);
    return candidates(entryId).stream().filter(judge -> !present.contains(judge)).toList();
  }

  /** The entries for which there are not enough judges, whatever a plan says. */
  List<Shortage> shortages() {
    return entries.stream()
        .map(
            entry ->
                new Shortage(
                    entry, kept(entry).size() + candidates(entry).size(), exclusions(entry)))
        .filter(shortage -> shortage.available() < judgesPerEntry)
        .toList();
  }

  /** The competing entries that have fewer judges now than they need. */
  long lacking() {
    return entries.stream().filter(entry -> present(entry).size() < judgesPerEntry).count();
  }

  /** Those of the panel who are not asked to score the entry, and why. */
  List<Exclusion> exclusions(UUID entryId) {
    Set<UUID> abstained = judgesOf(entryId, one -> one.work() == Work.ABSTAINED);
    List<Exclusion> exclusions = new ArrayList<>();
    for (UUID judge : panel) {
      List<Exclusion.Reason> reasons = new ArrayList<>();
      conflictsOf(judge, entryId).forEach(conflict -> reasons.add(reason(conflict)));
      if (abstained.contains(judge)) {
        reasons.add(new Exclusion.Reason(Exclusion.Kind.ABSTAINED, null));
      }
      if (!reasons.isEmpty()) {
        exclusions.add(new Exclusion(judge, List.copyOf(reasons)));
      }
    }
    return exclusions;
  }

  /** Whether a plan, made for what was before, holds for what is now. */
  boolean accepts(Proposal proposal) {
    return entries.stream()
        .allMatch(
            entry -> {
              Set<UUID> judges = proposal.judgesOf(entry);
              Set<UUID> allowed = new LinkedHashSet<>(kept(entry));
              boolean keeps = judges.containsAll(allowed);
              allowed.addAll(candidates(entry));
              return keeps && judges.size() >= judgesPerEntry && allowed.containsAll(judges);
            });
  }

  /**
   * Why the plan ends an active assignment.
   *
   * @return {@code null} where it goes on
   */
  ReleaseReason released(Held one, Proposal proposal) {
    if (!entries.contains(one.entryId())) {
      return ReleaseReason.NOT_COMPETING;
    } else if (inConflict(one.judgeId(), one.entryId())) {
      return ReleaseReason.CONFLICT;
    } else if (one.work() == Work.ABSTAINED || isKept(one)) {
      return null;
    } else if (!panel.contains(one.judgeId())) {
      return ReleaseReason.JUDGE_LEFT;
    }
    return proposal.judgesOf(one.entryId()).contains(one.judgeId()) ? null : ReleaseReason.MOVED;
  }

  private boolean mayJudge(Held one) {
    return panel.contains(one.judgeId()) && !inConflict(one.judgeId(), one.entryId());
  }

  private boolean inConflict(UUID judgeId, UUID entryId) {
    return !conflictsOf(judgeId, entryId).isEmpty();
  }

  private List<Conflict> conflictsOf(UUID judgeId, UUID entryId) {
    return conflicts.getOrDefault(entryId, Map.of()).getOrDefault(judgeId, List.of());
  }

  private Set<UUID> judgesOf(UUID entryId, Predicate<Held> which) {
    return heldOf(entryId).stream()
        .filter(which)
        .map(Held::judgeId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What was declared is told in the list of conflicts, and nowhere else. */
  private static Exclusion.Reason reason(Conflict conflict) {
    return new Exclusion.Reason(
        Exclusion.Kind.valueOf(conflict.kind().name()),
        conflict.kind() == ConflictKind.DECLARED ? null : conflict.detail());
  }
}
