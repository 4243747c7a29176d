package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Takes judges off the panel: by their own will, or by the Secretariat's (A5). What they settled by
 * then stays; the rest of what they were to score goes to others.
 */
@ApplicationScoped
public class LeavePanel {

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject AwardJudges judges;
  @Inject JudgeActs acts;
  @Inject Event<JudgeLeft> left;
  @Inject Clock clock;

  /**
   * The judge, who is on the panel by this login, resigns.
   *
   * @throws ProblemException NOT_FOUND when the login is not this judge, PHASE_FORBIDS, JUDGE_LEFT
   */
  @Transactional
  public void resign(UUID editionId, UUID judgeId, String subject, String reason, String actor) {
    holdEdition.together(editionId);
    AwardJudge judge =
        judges
            .lock(editionId, judgeId)
            .filter(one -> one.isOf(subject))
            .orElseThrow(LeavePanel::unknown);
    permissions.require(editionId, Party.JUDGE, Act.LEAVE_PANEL);
    judge.resign(reason, clock.instant());
    judges.flush();
    acts.record(judgeId, JudgeActKind.RESIGNED, reason, actor);
    left.fire(new JudgeLeft(editionId, judgeId, reason));
  }

  /**
   * The Secretariat dismisses a judge, or takes an invitation back that is not answered.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, JUDGE_LEFT
   */
  @Transactional
  public void dismiss(UUID editionId, UUID judgeId, String reason, String actor) {
    holdEdition.together(editionId);
    AwardJudge judge = judges.lock(editionId, judgeId).orElseThrow(LeavePanel::unknown);
    permissions.require(editionId, Party.SECRETARIAT, Act.CHANGE_PANEL);
    boolean onPanel = judge.state() == JudgeState.ACCEPTED;
    judge.dismiss(reason, clock.instant());
    judges.flush();
    acts.record(judgeId, JudgeActKind.DISMISSED, reason, actor);
    if (onPanel) {
      left.fire(new JudgeLeft(editionId, judgeId, reason));
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such judge");
  }
}
