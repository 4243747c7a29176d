package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.problem.ProblemException;

/**
 * Publishes the seed of the lot that decides the last ties (A7): once, when all entries are in, and
 * before anybody scores.
 */
@ApplicationScoped
public class PublishSeed {

  @Inject AwardEditions editions;
  @Inject PhasePermissions permissions;
  @Inject Clock clock;

  /**
   * The same seed again changes nothing.
   *
   * @throws ProblemException NOT_FOUND, LOT_SEED_PUBLISHED, PHASE_FORBIDS, LOT_SEED_TOO_EARLY
   */
  @Transactional
  public void publish(UUID editionId, String seed) {
    AwardEdition edition = editions.lock(editionId);
    if (edition.lotSeed() != null) {
      if (edition.lotSeed().equals(seed)) {
        return;
      }
      throw new ProblemException(
          AwardsError.LOT_SEED_PUBLISHED,
          "It was published at " + edition.told(edition.lotSeedPublishedAt()));
    }
    permissions.require(editionId, Party.SECRETARIAT, Act.PUBLISH_SEED);
    Instant now = clock.instant();
    if (now.isBefore(edition.callClosesAt())) {
      throw new ProblemException(
          AwardsError.LOT_SEED_TOO_EARLY,
          "The call closes at " + edition.told(edition.callClosesAt()));
    }
    edition.publishSeed(seed, now);
    editions.flush();
  }
}
