package org.wego.awards.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The score sheets that use cases change. */
@ApplicationScoped
class ScoreSheets implements PanacheRepositoryBase<ScoreSheet, UUID> {

  /** The judge's sheet of the entry, if there is one; whoever has the part holds it. */
  Optional<ScoreSheet> of(ScoringPart part) {
    return find("judgeId = ?1 and entryId = ?2", part.judgeId(), part.entryId())
        .singleResultOptional();
  }
}
