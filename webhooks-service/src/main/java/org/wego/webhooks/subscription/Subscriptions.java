package org.wego.webhooks.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.Scope;

/** The subscriptions that use cases change. */
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<WebhookSubscription, UUID> {

  /**
   * The subscription, locked until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND, also when it is not within the caller's reach
   */
  WebhookSubscription lock(UUID id, Scope scope) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(found -> scope.reaches(found.partner()))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such subscription"));
  }
}
