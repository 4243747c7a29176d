package org.wego.awards.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The practices that use cases change. */
@ApplicationScoped
class GoodPractices implements PanacheRepositoryBase<GoodPractice, UUID> {

  /** The practice, locked to the end of the transaction, unless it is not the caller's. */
  GoodPractice lock(UUID id, PracticeScope scope) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(practice -> practice.isOf(scope))
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such good practice"));
  }

  /** Those of no member yet that are of this city, locked in the order of their ids. */
  List<GoodPractice> lockUnlinked(String country, String cityKey) {
    return find("memberId is null and country = ?1 and cityKey = ?2 order by id", country, cityKey)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The next of those that were in the library, locked in the order of their ids. */
  List<GoodPractice> lockPublishedAfter(UUID after, int limit) {
    return (after == null
            ? find("publishedOn is not null order by id")
            : find("publishedOn is not null and id > ?1 order by id", after))
        .page(0, limit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
