package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Has the entries of an edition shared out among its judges (A6), for the first time or again. */
@ApplicationScoped
public class RequestAssignments {

  @Inject AssignmentRuns runs;
  @Inject PhasePermissions permissions;
  @Inject Event<AssignmentRunQueued> queued;
  @Inject Sql sql;

  /**
   * @param editionId an edition that exists
   * @throws ProblemException PHASE_FORBIDS, NOTHING_TO_ASSIGN, ASSIGNMENT_RUN_UNDER_WAY
   */
  @Transactional
  public AssignmentRun request(UUID editionId, String actor) {
    permissions.require(editionId, Party.SECRETARIAT, Act.ASSIGN_JUDGES);
    if (!anythingCompetes(editionId)) {
      throw new ProblemException(
          AwardsError.NOTHING_TO_ASSIGN, "No entry of the edition was found eligible yet");
    }
    UUID run =
        runs.queue(editionId, RunCause.REQUESTED, actor).orElseThrow(() -> underWay(editionId));
    queued.fire(new AssignmentRunQueued(run));
    return runs.find(editionId, run).orElseThrow();
  }

  private boolean anythingCompetes(UUID editionId) {
    return sql.find(
            "SELECT EXISTS (SELECT FROM competing_entry WHERE edition_id = ?)",
            row -> row.getBoolean(1),
            editionId)
        .orElseThrow();
  }

  /** With the address of the run, unless that has just ended. */
  private ProblemException underWay(UUID editionId) {
    ProblemException problem =
        new ProblemException(
            AwardsError.ASSIGNMENT_RUN_UNDER_WAY, "Wait for the end of the run under way");
    return runs.underWay(editionId)
        .map(
            run ->
                problem.with(
                    "run", "/api/v1/award-editions/" + editionId + "/assignment-runs/" + run))
        .orElse(problem);
  }
}
