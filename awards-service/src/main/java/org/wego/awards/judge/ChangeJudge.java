package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Changes who a judge is, and with what affiliated (A5). */
@ApplicationScoped
public class ChangeJudge {

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject AwardJudges judges;
  @Inject Affiliations affiliations;
  @Inject AppointJudge appointJudge;
  @Inject InviteJudge inviteJudge;
  @Inject JudgeQueries queries;
  @Inject JudgeActs acts;

  /**
   * Enters the profile that the function makes of the present one. An open invitation goes to a new
   * address anew; a conflict that follows from a new affiliation is told where the judge was to
   * score the entry.
   *
   * @param edit throws when the caller has not seen the present state
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, JUDGE_ERASED, AFFILIATION_UNCLEAR,
   *     NOMINATOR_UNKNOWN, or JUDGE_EXISTS
   */
  @Transactional
  public JudgeDetails change(
      UUID editionId, UUID judgeId, Function<JudgeDetails, JudgeProfile> edit, String actor) {
    String edition = holdEdition.alone(editionId);
    AwardJudge judge = judges.lock(editionId, judgeId).orElseThrow(ChangeJudge::unknown);
    judge.requireKnown();
    JudgeDetails before = queries.find(editionId, judgeId, null).orElseThrow(ChangeJudge::unknown);
    JudgeProfile after = edit.apply(before);
    permissions.require(editionId, Party.SECRETARIAT, Act.CHANGE_PANEL);
    Affiliations.require(after.affiliations());
    appointJudge.requireNominator(after.nominatedByMemberId());
    appointJudge.requireNew(editionId, after.email(), judgeId);
    boolean moved = !after.email().equalsIgnoreCase(before.profile().email());
    judge.change(after);
    judges.flushTouched(judge);
    affiliations.replace(judgeId, after.affiliations());
    acts.record(
        judgeId,
        JudgeActKind.CHANGED,
        null,
        JudgeTies.of(before.profile()),
        JudgeTies.of(after),
        actor);
    if (moved && judge.state() == JudgeState.INVITED) {
      inviteJudge.invite(judge, edition, actor);
    }
    affiliations.revealConflicts(judgeId);
    return queries.find(editionId, judgeId, null).orElseThrow(ChangeJudge::unknown);
  }

  private static ProblemException unknown() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such judge");
  }
}
