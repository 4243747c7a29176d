package org.wego.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.Scope;

/** Reads subscriptions, within the caller's reach. */
@ApplicationScoped
public class SubscriptionQueries {

  private static final Listing<WebhookSubscription> LIST =
      new Listing<>(
          WebhookSubscription.class,
          Keyset.<WebhookSubscription, UUID>endingIn("r.id", UUID.class, WebhookSubscription::id)
              .by("createdAt", "r.createdAt", Instant.class, WebhookSubscription::createdAt)
              .defaultSort("-createdAt"));

  @Inject EntityManager entities;
  @Inject Sql sql;

  /**
   * The subscriptions in a state, or all.
   *
   * @param eventType only those that are told of it; {@code null} for all
   */
  public Page<WebhookSubscription> page(
      Scope scope, SubscriptionState state, String eventType, PageRequest request) {
    Filter filter = within(scope).equal("state", state);
    if (eventType != null) {
      filter.and("array_contains(r.eventTypes, :type)", Map.of("type", eventType));
    }
    return LIST.page(entities, filter, request);
  }

  /**
   * @throws ProblemException NOT_FOUND, also when it is not within the caller's reach
   */
  public WebhookSubscription require(UUID id, Scope scope) {
    return LIST.find(entities, within(scope).equal("id", id))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such subscription"));
  }

  /**
   * Its state, which stays until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND
   */
  public SubscriptionState held(UUID id) {
    return sql.find(
            "SELECT state FROM webhook_subscription WHERE id = ? FOR SHARE",
            row -> SubscriptionState.valueOf(row.getString("state")),
            id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such subscription"));
  }

  private static Filter within(Scope scope) {
    return new Filter().equal("partner", scope.partner());
  }
}
