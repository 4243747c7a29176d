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

  private static final String ALL = "organizations";

  @Inject EntityManager entityManager;

  /** Waits for the organization, and holds it to the end of the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void acquire(Organization organization) {
    lock("pg_advisory_xact_lock_shared", ALL);
    lock(
        "pg_advisory_xact_lock",
        "organization/" + organization.country() + "/" + organization.nameKey());
  }

  /** Waits for every organization, and holds all of them to the end of the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void acquireAll() {
    lock("pg_advisory_xact_lock", ALL);
  }

  private void lock(String function, String name) {
    entityManager
        .createNativeQuery("SELECT 1 FROM " + function + "(hashtextextended(:name, 0))")
        .setParameter("name", name)
        .getSingleResult();
  }
}
