package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.events.vote.CallRoll;
import org.wego.events.vote.CalledBallot;
import org.wego.events.vote.CorrectBallot;
import org.wego.platform.problem.ProblemException;

/**
 * Writes the record of the named vote on a motion where its delegates did not: by the Secretariat.
 */
@ApplicationScoped
public class MotionRecord {

  private static final MotionSight SECRETARIAT = new MotionSight(true, true);

  @Inject MotionQueries motions;
  @Inject CallRoll callRoll;
  @Inject CorrectBallot correctBallot;

  /**
   * Enters what was called out.
   *
   * @return the entry's id
   * @throws ProblemException NOT_FOUND, MOTION_STATE, and as {@link CallRoll#enter}
   */
  @Transactional
  public UUID enterRollCall(UUID id, List<CalledBallot> lines, String actor, String subject) {
    return callRoll.enter(motions.requireVote(id, SECRETARIAT), lines, actor, subject);
  }

  /**
   * Confirms an entry.
   *
   * @throws ProblemException NOT_FOUND, MOTION_STATE, and as {@link CallRoll#confirm}
   */
  @Transactional
  public void confirmRollCall(UUID id, UUID entryId, String actor, String subject) {
    callRoll.confirm(motions.requireVote(id, SECRETARIAT), entryId, actor, subject);
  }

  /**
   * Rejects an entry.
   *
   * @throws ProblemException NOT_FOUND, MOTION_STATE, and as {@link CallRoll#reject}
   */
  @Transactional
  public void rejectRollCall(UUID id, UUID entryId, String reason, String actor, String subject) {
    callRoll.reject(motions.requireVote(id, SECRETARIAT), entryId, reason, actor, subject);
  }

  /**
   * Enters a correction of what the record has of a member.
   *
   * @param choice what it voted indeed; {@code null} when it cast no ballot
   * @return the correction's id
   * @throws ProblemException NOT_FOUND, MOTION_STATE, and as {@link CorrectBallot#enter}
   */
  @Transactional
  public UUID enterCorrection(
      UUID id, UUID memberId, Choice choice, String reason, String actor, String subject) {
    return correctBallot.enter(
        motions.requireVote(id, SECRETARIAT),
        memberId,
        choice == null ? List.of() : List.of(choice.option()),
        reason,
        actor,
        subject);
  }

  /**
   * Confirms a correction.
   *
   * @throws ProblemException NOT_FOUND, MOTION_STATE, and as {@link CorrectBallot#confirm}
   */
  @Transactional
  public void confirmCorrection(UUID id, UUID correctionId, String actor, String subject) {
    correctBallot.confirm(motions.requireVote(id, SECRETARIAT), correctionId, actor, subject);
  }

  /**
   * Rejects a correction.
   *
   * @throws ProblemException NOT_FOUND, MOTION_STATE, and as {@link CorrectBallot#reject}
   */
  @Transactional
  public void rejectCorrection(
      UUID id, UUID correctionId, String reason, String actor, String subject) {
    correctBallot.reject(
        motions.requireVote(id, SECRETARIAT), correctionId, reason, actor, subject);
  }
}
