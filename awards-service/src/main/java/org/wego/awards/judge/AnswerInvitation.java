package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.problem.ProblemException;

/** Answers the invitation of whoever holds its token (A5). A refusal never says whose it is. */
@ApplicationScoped
public class AnswerInvitation {

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject AwardJudges judges;
  @Inject Affiliations affiliations;
  @Inject JudgeQueries queries;
  @Inject JudgeActs acts;
  @Inject Clock clock;

  /**
   * Puts the login on the panel.
   *
   * @param memberId the member for which the login acts, {@code null} for none
   * @param more affiliations that the judge knows of and the Secretariat did not
   * @throws ProblemException INVITATION_UNKNOWN, INVITATION_ANSWERED, INVITATION_REVOKED,
   *     INVITATION_EXPIRED, AFFILIATION_UNCLEAR, AFFILIATIONS_TOO_MANY; PHASE_FORBIDS when the
   *     panel is closed; LOGIN_ON_PANEL when the login is another judge of the edition
   */
  @Transactional
  public JudgeDetails accept(
      String tokenText, String subject, UUID memberId, List<Affiliation> more, String actor) {
    InvitationToken token = new InvitationToken(tokenText);
    UUID editionId = judges.editionOf(token).orElseThrow(AnswerInvitation::unknown);
    holdEdition.alone(editionId);
    AwardJudge judge = judges.lock(token).orElseThrow(AnswerInvitation::unknown);
    Affiliations.require(more);
    judge.accept(subject, memberId, clock.instant());
    permissions.require(editionId, Party.JUDGE, Act.ACCEPT_INVITATION);
    if (judges.hasOtherWithLogin(editionId, subject, judge.id())) {
      throw new ProblemException(
          AwardsError.LOGIN_ON_PANEL, "Your login is another judge of this edition, or was");
    }
    judges.flush();
    acts.record(judge.id(), JudgeActKind.ACCEPTED, null, actor);
    JudgeDetails accepted = read(judge);
    if (more.isEmpty()) {
      return accepted;
    }
    affiliations.add(judge.id(), more);
    JudgeDetails told = read(judge);
    acts.record(
        judge.id(),
        JudgeActKind.CHANGED,
        null,
        JudgeTies.of(accepted.profile()),
        JudgeTies.of(told.profile()),
        actor);
    return told;
  }

  /**
   * Declines it.
   *
   * @param reason {@code null} for none
   * @throws ProblemException INVITATION_UNKNOWN, INVITATION_ANSWERED, INVITATION_REVOKED, or
   *     INVITATION_EXPIRED
   */
  @Transactional
  public JudgeDetails decline(String tokenText, String reason, String actor) {
    AwardJudge judge =
        judges.lock(new InvitationToken(tokenText)).orElseThrow(AnswerInvitation::unknown);
    judge.decline(reason, clock.instant());
    judges.flush();
    acts.record(judge.id(), JudgeActKind.DECLINED, reason, actor);
    return read(judge);
  }

  private JudgeDetails read(AwardJudge judge) {
    return queries.find(judge.editionId(), judge.id(), null).orElseThrow(AnswerInvitation::unknown);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        AwardsError.INVITATION_UNKNOWN, "There is no invitation with this token");
  }
}
