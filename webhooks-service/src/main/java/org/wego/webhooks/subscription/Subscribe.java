package org.wego.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.Scope;
import org.wego.webhooks.WebhooksError;

/** Subscribes to events. */
@ApplicationScoped
public class Subscribe {

  @Inject Subscriptions subscriptions;
  @Inject TermsCheck check;
  @Inject Secrets secrets;
  @Inject SubscriptionConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Begins a subscription of the caller.
   *
   * @throws ProblemException WEBHOOK_ENDPOINT_UNFIT, WEBHOOK_TYPES_UNFIT, WEBHOOK_LIMIT
   */
  @Transactional
  public ShownSecret subscribe(Scope scope, Terms terms, String actor) {
    check.require(scope.owner(), terms);
    requireRoom(scope);
    Instant now = clock.instant();
    WebhookSubscription subscription =
        new WebhookSubscription(Ids.next(), scope, terms, actor, now);
    subscriptions.persistAndFlush(subscription);
    return new ShownSecret(subscription, secrets.renew(subscription.id(), now), null);
  }

  /** Two at once are counted one after the other. */
  private void requireRoom(Scope scope) {
    String owner = Objects.requireNonNullElse(scope.partner(), "");
    sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 85))", row -> true, owner);
    int there =
        sql.find(
                "SELECT count(*) FROM webhook_subscription WHERE coalesce(partner, '') = ?",
                row -> row.getInt(1),
                owner)
            .orElseThrow();
    if (there >= config.atMost()) {
      throw new ProblemException(
          WebhooksError.WEBHOOK_LIMIT, "There are at most %d".formatted(config.atMost()));
    }
  }
}
