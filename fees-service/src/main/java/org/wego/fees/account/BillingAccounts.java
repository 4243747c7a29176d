package org.wego.fees.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class BillingAccounts implements PanacheRepositoryBase<BillingAccount, UUID> {

  /** The member's account, locked; a new one when there is none. */
  BillingAccount lockOrOpen(UUID memberId) {
    BillingAccount account = findById(memberId, LockModeType.PESSIMISTIC_WRITE);
    return account != null ? account : new BillingAccount(memberId);
  }
}
