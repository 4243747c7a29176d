package org.wego.membership.regionaloffice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The Regional Offices. */
@ApplicationScoped
class RegionalOffices implements PanacheRepositoryBase<RegionalOffice, UUID> {

  /** Waits for those who change offices, and holds them off to the end of the transaction. */
  void acquire() {
    getEntityManager()
        .createNativeQuery(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('regional offices', 0))")
        .getSingleResult();
  }

  /** The offices that the member hosts on the day or after it, locked. */
  List<RegionalOffice> lockHostedBy(UUID memberId, LocalDate day) {
    return find("hostId = ?1 and (closedOn is null or closedOn > ?2) order by id", memberId, day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
