package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.member.KnownMembers;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;

/** Proposes a judge, for a member (A5). */
@ApplicationScoped
public class NominateJudge {

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject KnownMembers members;
  @Inject JudgeConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /** How many nominees the member has in the edition, and whether one has the address. */
  private record Standing(int open, boolean sameAddress) {}

  /**
   * A member that no event has told of yet may nominate: its token says that it is one.
   *
   * @return the nomination's id
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, MEMBERSHIP_ENDED, NOMINATION_EXISTS, or
   *     NOMINATION_LIMIT
   */
  @Transactional
  public UUID nominate(UUID editionId, UUID memberId, Nominee nominee, String actor) {
    holdEdition.alone(editionId);
    permissions.require(editionId, Party.MEMBER, Act.NOMINATE_JUDGE);
    if (members.find(memberId).filter(member -> member.category() == null).isPresent()) {
      throw new ProblemException(AwardsError.MEMBERSHIP_ENDED, "The membership has ended");
    }
    Standing standing = standing(editionId, memberId, nominee.email());
    if (standing.sameAddress()) {
      throw new ProblemException(
          AwardsError.NOMINATION_EXISTS, "You have nominated somebody with this address already");
    } else if (standing.open() >= config.nominationsPerMember()) {
      throw new ProblemException(
          AwardsError.NOMINATION_LIMIT,
          "A member nominates at most %d judges for an edition"
              .formatted(config.nominationsPerMember()));
    }
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO award_judge_nomination (id, edition_id, member_id, name, email, language,
            expertise, statement, state, nominated_at, nominated_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
        """,
        id,
        editionId,
        memberId,
        nominee.name(),
        nominee.email(),
        nominee.language(),
        SqlArray.of("text", nominee.expertise().stream().map(Enum::name).toList()),
        nominee.statement(),
        clock.instant(),
        actor);
    return id;
  }

  private Standing standing(UUID editionId, UUID memberId, String email) {
    return sql.find(
            """
            SELECT count(*) AS open,
                   coalesce(bool_or(lower(email) = lower(?) AND state <> 'REFUSED'), false)
                     AS same_address
              FROM award_judge_nomination
             WHERE edition_id = ? AND member_id = ? AND state <> 'WITHDRAWN'
            """,
            row -> new Standing(row.getInt("open"), row.getBoolean("same_address")),
            email,
            editionId,
            memberId)
        .orElseThrow();
  }
}
