package org.wego.awards.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The editions that use cases change; one edition a transaction, or several by their ids. */
@ApplicationScoped
class AwardEditions implements PanacheRepositoryBase<AwardEdition, UUID> {

  /**
   * The edition, locked until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND
   */
  AwardEdition lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(AwardEditions::notFound);
  }

  /** The editions of these years, locked in the order of their ids. */
  List<AwardEdition> lockOfYears(Collection<Integer> years) {
    return find("year in ?1 order by id", years).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** The next editions that others were told of, locked in the order of their ids. */
  List<AwardEdition> lockNext(UUID after, int limit) {
    return find("phase <> ?1 and (?2 is null or id > ?2) order by id", Phase.DRAFT, after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, limit)
        .list();
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such edition");
  }
}
