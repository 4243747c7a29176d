package org.wego.membership.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The requests that use cases change. */
@ApplicationScoped
class ConsultationRequests implements PanacheRepositoryBase<ConsultationRequest, UUID> {

  /** What makes two rows of a file the same request. */
  record Identity(UUID memberId, ConsultationKind kind, int year, String subject) {}

  /** The request, locked to the end of the transaction. */
  ConsultationRequest lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(
            () ->
                new ProblemException(
                    PlatformError.NOT_FOUND, "There is no such consultation request"));
  }

  /** The states of the requests of those years, by what identifies them. */
  Map<Identity, ConsultationStatus> ofYears(Collection<Integer> years) {
    Map<Identity, ConsultationStatus> found = new HashMap<>();
    if (!years.isEmpty()) {
      getEntityManager()
          .createQuery(
              """
              select r.memberId, r.kind, r.requestedYear, r.subject, r.status
              from ConsultationRequest r where r.requestedYear in :years
              """,
              Object[].class)
          .setParameter("years", years)
          .getResultList()
          .forEach(
              row ->
                  found.put(
                      new Identity(
                          (UUID) row[0], (ConsultationKind) row[1], (int) row[2], (String) row[3]),
                      (ConsultationStatus) row[4]));
    }
    return found;
  }
}
