package org.wego.awards.prize;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsCaller;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.judge.Panel;
import org.wego.awards.ranking.RankingAccess;
import org.wego.awards.ranking.Sight;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Who sees the prizes of an edition, and how much of them. Until they are announced nobody outside
 * learns anything, not even whether any is decided (A9): to them an edition has no prizes, in
 * whatever phase it is. The edition's judges see of them what they see of the ranking; once they
 * are announced, what everyone sees. Those of the Secretariat on the panel are judges here.
 */
@RequestScoped
public class PrizeAccess {

  @Inject AwardsCaller caller;
  @Inject PhasePermissions permissions;
  @Inject EditionQueries editions;
  @Inject RankingAccess rankings;
  @Inject Panel panel;
  @Inject Sql sql;

  /**
   * What the caller sees of the prizes.
   *
   * @throws ProblemException NOT_FOUND; PHASE_FORBIDS; OWN_SCORES_OUTSTANDING
   */
  public PrizeSight sight(UUID editionId) {
    boolean judges = caller.judge() || caller.secretariat();
    boolean onPanel = judges && panel.judgeOf(editionId, caller.subject()).isPresent();
    if (caller.secretariat() && !onPanel) {
      editions.find(editionId).orElseThrow(PrizeAccess::notFound);
      permissions.require(editionId, Party.SECRETARIAT, Act.SEE_PRIZES);
      return PrizeSight.FULL;
    }
    if (permissions.allow(editionId, Party.PUBLIC, Act.SEE_PRIZES)) {
      return PrizeSight.PUBLIC;
    }
    if (onPanel) {
      permissions.require(editionId, Party.JUDGE, Act.SEE_PRIZES);
      return deliberating(editionId);
    }
    throw notFound();
  }

  private PrizeSight deliberating(UUID editionId) {
    Sight ranking = rankings.sight(editionId);
    return new PrizeSight(true, !ranking.blind(), categories(ranking.hidden()));
  }

  /**
   * The categories in which entries compete, or have a prize. A prize that does not say to which
   * entry it went would tell a judge that it went to a hidden one; and the other prizes of the
   * category, that it did not.
   */
  private Set<AwardCategory> categories(Set<UUID> entryIds) {
    if (entryIds.isEmpty()) {
      return Set.of();
    }
    SqlArray ids = SqlArray.of("uuid", List.copyOf(entryIds));
    return sql
        .list(
            """
            SELECT category FROM competing_entry WHERE id = ANY (?::uuid[])
            UNION
            SELECT category FROM award_prize WHERE entry_id = ANY (?::uuid[])
            """,
            row -> AwardCategory.valueOf(row.getString(1)),
            ids,
            ids)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lets everyone see an announcement, once it is made.
   *
   * @throws ProblemException NOT_FOUND
   */
  public void requireAnnounced(UUID editionId) {
    if (!permissions.allow(editionId, Party.PUBLIC, Act.SEE_PRIZES)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such announcement");
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such prizes");
  }
}
