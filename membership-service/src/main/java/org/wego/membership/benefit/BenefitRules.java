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

  /** The last rule of a benefit and category, locked to the end of the transaction. */
  Optional<BenefitRule> lockLast(Benefit benefit, Category category) {
    return find("benefit = ?1 and category = ?2 and validTo is null", benefit, category)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
