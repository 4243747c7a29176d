package org.wego.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.Scope;

/** Changes subscriptions, switches them off and on, and ends them. */
@ApplicationScoped
public class KeepSubscription {

  @Inject Subscriptions subscriptions;
  @Inject TermsCheck check;
  @Inject Secrets secrets;
  @Inject SecretsConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Changes what is told, and where; deliveries that wait go to the new address.
   *
   * @param revision what is wanted from now on, from what it is; refuses a caller who read another
   *     version
   * @throws ProblemException NOT_FOUND, WEBHOOK_ENDPOINT_UNFIT, WEBHOOK_TYPES_UNFIT
   */
  @Transactional
  public WebhookSubscription change(
      UUID id, Scope scope, Function<WebhookSubscription, Terms> revision) {
    WebhookSubscription subscription = subscriptions.lock(id, scope);
    Terms revised = revision.apply(subscription);
    check.require(subscription.owner(), revised);
    subscription.change(revised);
    subscriptions.flush();
    return subscription;
  }

  /**
   * Nothing is delivered any more. What waits goes on waiting.
   *
   * @throws ProblemException NOT_FOUND, WEBHOOK_STATE
   */
  @Transactional
  public WebhookSubscription disable(UUID id, Scope scope) {
    WebhookSubscription subscription = subscriptions.lock(id, scope);
    subscription.disable(DisabledBecause.REQUESTED, clock.instant());
    subscriptions.flush();
    return subscription;
  }

  /**
   * Deliveries go on. What waited is tried at once, and has its three days anew.
   *
   * @throws ProblemException NOT_FOUND, WEBHOOK_STATE
   */
  @Transactional
  public WebhookSubscription enable(UUID id, Scope scope) {
    WebhookSubscription subscription = subscriptions.lock(id, scope);
    subscription.enable();
    subscriptions.flush();
    Instant now = clock.instant();
    sql.update(
        """
        UPDATE webhook_delivery SET tries = 0, tried_from = ?, next_attempt_at = ?
         WHERE subscription_id = ? AND state = 'PENDING'
        """,
        now,
        now,
        id);
    return subscription;
  }

  /**
   * Makes a new secret. Deliveries are signed with both until the overlap is over.
   *
   * @param overlap how long the secret before holds; {@code null} for as long as is configured
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public ShownSecret rotate(UUID id, Scope scope, Duration overlap) {
    WebhookSubscription subscription = subscriptions.lock(id, scope);
    Instant until = clock.instant().plus(overlap == null ? config.overlap() : overlap);
    return new ShownSecret(subscription, secrets.renew(id, until), until);
  }

  /**
   * Ends a subscription, with all that is kept of it. A delivery that is under way may still
   * arrive.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public void end(UUID id, Scope scope) {
    subscriptions.delete(subscriptions.lock(id, scope));
    subscriptions.flush();
  }
}
