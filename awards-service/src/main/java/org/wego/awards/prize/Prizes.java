package org.wego.awards.prize;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.EditionCategory;
import org.wego.awards.ranking.RankingQueries;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The decided prizes of editions. One transaction at a time changes those of an edition. */
@ApplicationScoped
class Prizes implements PanacheRepositoryBase<Prize, UUID> {

  @Inject RankingQueries rankings;
  @Inject Sql sql;

  /**
   * Keeps the edition in its phase, and others from deciding about its prizes, to the end of the
   * transaction.
   *
   * @return whether its winners are announced
   * @throws ProblemException NOT_FOUND
   */
  boolean lock(UUID editionId) {
    return sql.find(
            "SELECT announced_at IS NOT NULL FROM award_edition WHERE id = ? FOR NO KEY UPDATE",
            row -> row.getBoolean(1),
            editionId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such edition"));
  }

  /**
   * @throws ProblemException NOT_FOUND
   */
  Prize require(UUID editionId, UUID id) {
    return find("id = ?1 and editionId = ?2", id, editionId)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such prize"));
  }

  List<Prize> of(UUID editionId) {
    return list("editionId = ?1 order by category, kind, ordinal", editionId);
  }

  /** The prizes of a category beside its ranking as it is now. */
  CategoryPrizes of(UUID editionId, EditionCategory category) {
    AwardCategory name = category.category();
    return new CategoryPrizes(
        category,
        list("editionId = ?1 and category = ?2", editionId, name),
        rankings.of(editionId, name));
  }
}
