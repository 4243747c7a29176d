package org.wego.membership.benefit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.organization.Category;

/** The rules that use cases change. */
@ApplicationScoped
class BenefitRules implements PanacheRepositoryBase<BenefitRule, UUID> {

  /**
   * The last rule of a benefit and category, held to the end of the transaction. Whoever waited for
   * the row alone would find it followed by another one, which it did not see.
   */
  Optional<BenefitRule> lockLast(Benefit benefit, Category category) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "benefit/" + benefit + "/" + category)
        .getSingleResult();
    return find("benefit = ?1 and category = ?2 and validTo is null", benefit, category)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
