package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.member.KnownMembers;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Appoints a judge of an edition, who joins the panel by accepting the invitation (A5). */
@ApplicationScoped
public class AppointJudge {

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject AwardJudges judges;
  @Inject Affiliations affiliations;
  @Inject InviteJudge inviteJudge;
  @Inject JudgeActs acts;
  @Inject KnownMembers members;
  @Inject Clock clock;

  /**
   * @return the judge's id
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, AFFILIATION_UNCLEAR, NOMINATOR_UNKNOWN, or
   *     JUDGE_EXISTS
   */
  @Transactional
  public UUID appoint(UUID editionId, JudgeProfile profile, String actor) {
    String edition = holdEdition.alone(editionId);
    permissions.require(editionId, Party.SECRETARIAT, Act.APPOINT_JUDGE);
    Affiliations.require(profile.affiliations());
    requireNominator(profile.nominatedByMemberId());
    requireNew(editionId, profile.email(), null);
    AwardJudge judge = new AwardJudge(editionId, profile, clock.instant(), actor);
    inviteJudge.invite(judge, edition, actor);
    affiliations.replace(judge.id(), profile.affiliations());
    acts.record(judge.id(), JudgeActKind.APPOINTED, null, null, JudgeTies.of(profile), actor);
    return judge.id();
  }

  /**
   * @param memberId {@code null} for none
   */
  void requireNominator(UUID memberId) {
    new Faults()
        .addIf(
            memberId != null && members.find(memberId).isEmpty(),
            "/nominatedByMemberId",
            AwardsError.NOMINATOR_UNKNOWN.name(),
            "No member has this id")
        .throwIfAny(AwardsError.NOMINATOR_UNKNOWN);
  }

  /**
   * @param except whose own address it may be, {@code null} for nobody's
   */
  void requireNew(UUID editionId, String email, UUID except) {
    Optional<UUID> other = judges.withEmail(editionId, email).filter(id -> !id.equals(except));
    if (other.isPresent()) {
      throw new ProblemException(
              AwardsError.JUDGE_EXISTS, "A judge of this edition has this e-mail address already")
          .with("existing", "/api/v1/award-editions/" + editionId + "/judges/" + other.get());
    }
  }
}
