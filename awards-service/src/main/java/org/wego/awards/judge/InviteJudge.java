package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Invites a judge by a message that holds a token (A5, N1). */
@ApplicationScoped
public class InviteJudge {

  private static final String KIND = "award-judge-invitation";

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject AwardJudges judges;
  @Inject JudgeActs acts;
  @Inject Messages messages;
  @Inject JudgeConfig config;
  @Inject Clock clock;

  /**
   * Invites a judge who has not accepted once more; earlier invitations are worth nothing then.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, or JUDGE_SETTLED for one who accepted or
   *     left, JUDGE_ERASED
   */
  @Transactional
  public void again(UUID editionId, UUID judgeId, String actor) {
    String edition = holdEdition.together(editionId);
    permissions.require(editionId, Party.SECRETARIAT, Act.APPOINT_JUDGE);
    AwardJudge judge =
        judges
            .lock(editionId, judgeId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such judge"));
    invite(judge, edition, actor);
    judges.flush();
  }

  /** Names an invitation among all messages. */
  static String occasion(UUID judgeId, int number) {
    return KIND + "/" + judgeId + "/" + number;
  }

  /** Invites a judge who is locked or new. */
  void invite(AwardJudge judge, String edition, String actor) {
    Instant now = clock.instant();
    InvitationToken token = InvitationToken.next();
    judge.invite(token, now, now.plus(config.invitationsExpireAfter()));
    judges.persistAndFlush(judge);
    acts.record(judge.id(), JudgeActKind.INVITED, null, actor);
    messages.queue(
        new Message(
            KIND,
            occasion(judge.id(), judge.invitationNumber()),
            judge.email(),
            judge.language(),
            Map.of(
                "name",
                judge.name(),
                "edition",
                edition,
                "expiresOn",
                LocalDate.ofInstant(judge.invitationExpiresAt(), clock.getZone())),
            Map.of("token", token.text())));
  }
}
