package org.wego.membership.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Those who lead, or led, the Secretariat. */
@ApplicationScoped
class Officers implements PanacheRepositoryBase<Officer, UUID> {

  /** Waits for those who appoint, and holds them off to the end of the transaction. */
  void acquire() {
    getEntityManager()
        .createNativeQuery(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('secretariat officers', 0))")
        .getSingleResult();
  }

  Officer lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such officer"));
  }

  /** Whoever is in the office on one of the days. */
  Optional<Officer> between(OfficerRole office, LocalDate from, LocalDate to) {
    return find(
            "office = ?1 and (validTo is null or validTo > ?2) order by validFrom", office, from)
        .stream()
        .filter(officer -> to == null || officer.from().isBefore(to))
        .findFirst();
  }
}
