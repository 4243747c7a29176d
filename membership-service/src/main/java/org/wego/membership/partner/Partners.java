package org.wego.membership.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The partners that use cases change. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

  /** How many names one statement asks for. */
  private static final int BATCH = 5_000;

  /** The partner, locked to the end of the transaction. */
  Partner lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Partners::notFound);
  }

  /** The same, with a new version, for what is no column of it. */
  Partner lockForChild(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT)
        .orElseThrow(Partners::notFound);
  }

  /** Those of these comparable names, with their memoranda. */
  List<Partner> named(List<String> nameKeys) {
    List<Partner> found = new ArrayList<>();
    for (int start = 0; start < nameKeys.size(); start += BATCH) {
      found.addAll(
          find(
                  "from Partner p left join fetch p.memoranda where p.nameKey in ?1",
                  nameKeys.subList(start, Math.min(start + BATCH, nameKeys.size())))
              .list());
    }
    return found;
  }

  /** Waits for whoever else names a partner, and holds the names to the end of the transaction. */
  void holdNames() {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('partners', 0))")
        .getSingleResult();
  }

  /**
   * Refuses a name that another partner has, and keeps it free to the end of the transaction.
   *
   * @param self who has it rightly, {@code null} for a new partner
   */
  void requireFree(String nameKey, UUID self) {
    holdNames();
    find("nameKey", nameKey)
        .firstResultOptional()
        .filter(other -> !other.id().equals(self))
        .ifPresent(
            other -> {
              throw new ProblemException(
                      MembershipError.PARTNER_DUPLICATE, "A partner of this name is known already")
                  .with("existing", "/api/v1/partners/" + other.id());
            });
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such partner");
  }
}
