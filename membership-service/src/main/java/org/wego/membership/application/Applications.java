package org.wego.membership.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The applications that use cases change. */
@ApplicationScoped
class Applications implements PanacheRepositoryBase<MembershipApplication, UUID> {

  @Inject EntityManager entityManager;

  /**
   * The application, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when there is none that the caller may see
   */
  MembershipApplication lock(UUID id, Visibility visible) {
    TypedQuery<MembershipApplication> query =
        entityManager
            .createQuery(
                "from MembershipApplication a where a.id = :id and " + visible.condition(),
                MembershipApplication.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    visible.parameters().forEach(query::setParameter);
    return query
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such application"));
  }

  /** The open application of the organization (M8). */
  Optional<MembershipApplication> findOpen(Organization organization) {
    return find(
            "organization.country = ?1 and nameKey = ?2 and status in ?3",
            organization.country(),
            organization.nameKey(),
            List.of(ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED))
        .firstResultOptional();
  }

  /** The submitted applications of an Associate, locked in the order of their ids. */
  List<MembershipApplication> lockSubmittedOf(UUID memberId) {
    return find("memberId = ?1 and status = ?2 order by id", memberId, ApplicationStatus.SUBMITTED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** How many submitted applications an Associate has. */
  boolean hasAppliedFor(UUID memberId, String applicant) {
    return count("memberId = ?1 and applicant = ?2", memberId, applicant) > 0;
  }

  long countSubmittedOf(UUID memberId) {
    return count("memberId = ?1 and status = ?2", memberId, ApplicationStatus.SUBMITTED);
  }

  /** The next applications that the stream knows, in the order of their ids, locked. */
  List<MembershipApplication> lockNextAnnounced(UUID after, int limit) {
    var query =
        after == null
            ? find("submittedOn is not null order by id")
            : find("submittedOn is not null and id > ?1 order by id", after);
    return query.withLock(LockModeType.PESSIMISTIC_WRITE).page(0, limit).list();
  }
}
