package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.assignment.AssignmentRuns.Claim;
import org.wego.awards.assignment.RunResult.Changes;
import org.wego.awards.assignment.RunResult.Loads;
import org.wego.awards.assignment.RunResult.Shortage;
import org.wego.awards.assignment.Situation.Held;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.judge.Panel;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Begins and concludes a run, each in a transaction; the solver works between them without one.
 * What changed in the meantime is seen in the end: a plan that does not hold any more is thrown
 * away, and the run begins again.
 */
@ApplicationScoped
class CarryOutRun {

  /** How much longer than the solver may take a worker keeps a run. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final String CLOSED = "The edition left the phases in which judges are assigned";
  private static final String RESTLESS = "The panel or its work kept changing; ask again later";

  @Inject AssignmentRuns runs;
  @Inject ReadSituation readSituation;
  @Inject AssignmentConfig config;
  @Inject PhasePermissions permissions;
  @Inject Panel panel;
  @Inject HoldEdition holdEdition;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Takes a run, unless somebody else has it, or it was begun too often. */
  @Transactional(TxType.MANDATORY)
  Optional<Claim> claim(UUID runId) {
    Optional<Claim> claim = runs.claim(runId, config.timeLimit().plus(MARGIN));
    claim.filter(this::exhausted).ifPresent(one -> runs.fail(one, RESTLESS));
    return claim.filter(one -> !exhausted(one));
  }

  private boolean exhausted(Claim claim) {
    return claim.attempt() > config.attempts();
  }

  /**
   * What there is to plan.
   *
   * @return empty when the run ended because no plan can be made of it
   */
  @Transactional(TxType.MANDATORY)
  Optional<Situation> look(Claim claim) {
    Situation situation = readSituation.of(claim.editionId());
    List<Shortage> shortages = situation.shortages();
    if (shortages.isEmpty()) {
      return Optional.of(situation);
    }
    runs.end(
        claim,
        AssignmentRunState.INFEASIBLE,
        null,
        new RunResult(
            situation.entries().size(),
            situation.panel().size(),
            situation.judgesPerEntry(),
            Changes.NONE,
            Loads.NONE,
            Map.of(),
            shortages));
    return Optional.empty();
  }

  /**
   * Puts a plan into force if it still holds. Nobody leaves the panel, declares a conflict,
   * withdraws an entry or begins to score while it is looked at: all of them hold a row that is
   * held here.
   *
   * @return whether the run is to begin again
   */
  @Transactional(TxType.MANDATORY)
  boolean conclude(Claim claim, Proposal proposal) {
    holdEdition.together(claim.editionId());
    panel.hold(claim.editionId());
    holdEntries(claim.editionId());
    holdAssignments(claim.editionId());
    if (!runs.hold(claim)) {
      return false;
    }
    if (!permissions.allow(claim.editionId(), Party.SECRETARIAT, Act.ASSIGN_JUDGES)) {
      runs.fail(claim, CLOSED);
      return false;
    }
    Situation now = readSituation.of(claim.editionId());
    if (!now.accepts(proposal)) {
      runs.giveBack(claim);
      return true;
    }
    Changes changes = putIntoForce(claim, now, proposal);
    runs.end(
        claim,
        AssignmentRunState.COMPLETED,
        proposal.score(),
        new RunResult(
            now.entries().size(),
            now.panel().size(),
            now.judgesPerEntry(),
            changes,
            loads(readSituation.of(claim.editionId())),
            proposal.costs(),
            List.of()));
    return false;
  }

  /** Ends a run for a fault that trying again does not cure. */
  @Transactional(TxType.MANDATORY)
  boolean fail(Claim claim, String failure) {
    runs.fail(claim, failure);
    return true;
  }

  /** Leaves a run to whoever comes next. */
  @Transactional(TxType.MANDATORY)
  boolean giveBack(Claim claim) {
    runs.giveBack(claim);
    return true;
  }

  private record Seat(UUID entryId, UUID judgeId) {}

  private Changes putIntoForce(Claim claim, Situation now, Proposal proposal) {
    int released = 0;
    for (ReleaseReason reason : ReleaseReason.values()) {
      List<UUID> ended =
          now.held().stream()
              .filter(one -> now.released(one, proposal) == reason)
              .map(Held::assignmentId)
              .toList();
      released += ended.isEmpty() ? 0 : release(ended, reason);
    }
    List<Seat> added = new ArrayList<>();
    for (UUID entry : now.entries()) {
      List<UUID> present = now.heldOf(entry).stream().map(Held::judgeId).toList();
      proposal.judgesOf(entry).stream()
          .filter(judge -> !present.contains(judge))
          .forEach(judge -> added.add(new Seat(entry, judge)));
    }
    add(claim, added);
    return new Changes(now.held().size() - released, added.size(), released);
  }

  private int release(List<UUID> assignments, ReleaseReason reason) {
    return sql.update(
        """
        UPDATE award_assignment SET state = 'RELEASED', released_at = ?, release_reason = ?
         WHERE id = ANY (?)
        """,
        clock.instant(),
        reason,
        SqlArray.of("uuid", assignments));
  }

  private void add(Claim claim, List<Seat> seats) {
    sql.update(
        """
        INSERT INTO award_assignment
               (id, edition_id, run_id, state, assigned_at, entry_id, judge_id)
        SELECT id, ?, ?, 'ACTIVE', ?, entry_id, judge_id
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[]) AS seat (id, entry_id, judge_id)
        """,
        claim.editionId(),
        claim.runId(),
        clock.instant(),
        SqlArray.of("uuid", seats.stream().map(seat -> Ids.next()).toList()),
        SqlArray.of("uuid", seats.stream().map(Seat::entryId).toList()),
        SqlArray.of("uuid", seats.stream().map(Seat::judgeId).toList()));
  }

  private static Loads loads(Situation situation) {
    IntSummaryStatistics loads =
        situation.panel().stream().mapToInt(situation::load).summaryStatistics();
    return situation.panel().isEmpty() ? Loads.NONE : new Loads(loads.getMin(), loads.getMax());
  }

  private void holdEntries(UUID editionId) {
    sql.list(
        """
        SELECT id FROM award_entry WHERE edition_id = ? AND state = 'ELIGIBLE'
         ORDER BY id FOR SHARE
        """,
        row -> row.getObject(1, UUID.class),
        editionId);
  }

  private void holdAssignments(UUID editionId) {
    sql.list(
        """
        SELECT id FROM award_assignment WHERE edition_id = ? AND state = 'ACTIVE'
         ORDER BY id FOR UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        editionId);
  }
}
