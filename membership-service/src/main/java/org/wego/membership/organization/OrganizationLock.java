package org.wego.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets one transaction at a time decide about an organization. Whoever waits then sees what the
 * other one did and can name it (M8); the unique indexes alone could only fail.
 */
@ApplicationScoped
public class OrganizationLock {

  @Inject EntityManager entityManager;

  /** Waits for the organization, and holds it to the end of the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void acquire(Organization organization) {
    entityManager
        .createNativeQuery(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:organization, 0))",
            Integer.class)
        .setParameter(
            "organization", "organization/" + organization.country() + organization.nameKey())
        .getSingleResult();
  }
}
