package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.HoldEdition;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Makes a judge of a nominee, or does not (A5). */
@ApplicationScoped
public class SettleNomination {

  @Inject HoldEdition holdEdition;
  @Inject AppointJudge appointJudge;
  @Inject NominationQueries nominations;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * The Secretariat appoints the nominee, who never scores an entry of the member that nominated.
   *
   * @return the judge's id
   * @throws ProblemException NOT_FOUND, NOMINATION_SETTLED, and what an appointment throws
   */
  @Transactional
  public UUID appoint(UUID editionId, UUID id, List<Affiliation> affiliations, String actor) {
    Nomination nomination = hold(editionId, id, null);
    Nominee nominee = nomination.nominee();
    UUID judgeId =
        appointJudge.appoint(
            editionId,
            new JudgeProfile(
                nominee.name(),
                nominee.email(),
                nominee.language(),
                nominee.expertise(),
                affiliations,
                nomination.memberId()),
            actor);
    settle(id, NominationState.APPOINTED, null, judgeId, actor);
    return judgeId;
  }

  /**
   * The Secretariat does not appoint the nominee.
   *
   * @throws ProblemException NOT_FOUND or NOMINATION_SETTLED
   */
  @Transactional
  public void refuse(UUID editionId, UUID id, String reason, String actor) {
    hold(editionId, id, null);
    settle(id, NominationState.REFUSED, reason, null, actor);
  }

  /**
   * The member takes its nomination back.
   *
   * @throws ProblemException NOT_FOUND when it is another member's, NOMINATION_SETTLED
   */
  @Transactional
  public void withdraw(UUID editionId, UUID id, UUID memberId, String actor) {
    hold(editionId, id, memberId);
    settle(id, NominationState.WITHDRAWN, null, null, actor);
  }

  private Nomination hold(UUID editionId, UUID id, UUID memberId) {
    holdEdition.alone(editionId);
    Nomination nomination =
        nominations
            .find(editionId, id, memberId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such nomination"));
    if (nomination.state() != NominationState.PROPOSED) {
      throw new ProblemException(
          AwardsError.NOMINATION_SETTLED, "It was appointed, refused or withdrawn before");
    }
    return nomination;
  }

  private void settle(UUID id, NominationState state, String reason, UUID judgeId, String actor) {
    sql.update(
        """
        UPDATE award_judge_nomination
           SET state = ?, state_reason = ?, judge_id = ?, settled_at = ?, settled_by = ?
         WHERE id = ?
        """,
        state,
        reason,
        judgeId,
        clock.instant(),
        actor,
        id);
  }
}
