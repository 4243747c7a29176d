package org.wego.webhooks.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.WebhooksError;
import org.wego.webhooks.subscription.SubscriptionQueries;
import org.wego.webhooks.subscription.SubscriptionState;

/** Delivers because somebody asks: an event again, those of some time, or a test. */
@ApplicationScoped
public class Replay {

  /** The type of a test; no event of the network. */
  public static final String TEST = "org.wego.webhooks.test.v1";

  @Inject SubscriptionQueries subscriptions;
  @Inject DeliveryQueries queries;
  @Inject DeliveryConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Delivers an event once more.
   *
   * @return the id of the new delivery
   * @throws ProblemException NOT_FOUND, WEBHOOK_STATE, WEBHOOK_DELIVERY_UNDER_WAY
   */
  @Transactional
  public UUID again(UUID subscriptionId, UUID deliveryId) {
    requireEnabled(subscriptionId);
    Delivery delivery = queries.require(subscriptionId, deliveryId);
    if (delivery.finishedAt() == null) {
      throw new ProblemException(
          WebhooksError.WEBHOOK_DELIVERY_UNDER_WAY, "It is tried until it is taken or given up");
    }
    return insert(subscriptionId, delivery.eventId(), true);
  }

  /**
   * Delivers all that happened in some time, as far as the subscription is told of it: what was
   * delivered before, and what was missed. What is under way already is not made twice.
   *
   * @param from the first instant
   * @param to the first instant that is not meant any more
   * @return how many deliveries that are
   * @throws ProblemException WEBHOOK_STATE, WEBHOOK_REPLAY_UNFIT
   */
  @Transactional
  public int range(UUID subscriptionId, Instant from, Instant to) {
    requireEnabled(subscriptionId);
    Instant now = clock.instant();
    Instant earliest = now.minus(config.keptFor());
    new Faults()
        .addIf(!from.isBefore(to), "/to", "OUT_OF_RANGE", "The time ends after it begins")
        .addIf(
            from.isBefore(earliest),
            "/from",
            "OUT_OF_RANGE",
            "What happened before " + earliest + " is not kept")
        .throwIfAny(WebhooksError.WEBHOOK_REPLAY_UNFIT);
    int made =
        sql.update(
            """
            INSERT INTO webhook_delivery
              (id, subscription_id, event_id, replay, tried_from, next_attempt_at, created_at)
            SELECT uuidv7(), s.id, e.id, true, now.at, now.at, now.at
              FROM (VALUES (?::timestamptz)) AS now (at)
              JOIN webhook_subscription s ON s.id = ?
              JOIN webhook_event e ON e.type = ANY (s.event_types) AND NOT e.test
             WHERE e.time >= ? AND e.time < ?
               AND (s.owner = 'SECRETARIAT' OR e.partner_body IS NOT NULL)
               AND NOT EXISTS (SELECT FROM webhook_delivery d
                                WHERE d.subscription_id = s.id AND d.event_id = e.id
                                  AND d.state IN ('PENDING', 'SENDING'))
             ORDER BY e.time, e.id
             LIMIT ?
            """,
            now,
            subscriptionId,
            from,
            to,
            config.replayAtMost() + 1);
    new Faults()
        .addIf(
            made > config.replayAtMost(),
            "/to",
            "OUT_OF_RANGE",
            "More than %d events happened in this time; take it in parts"
                .formatted(config.replayAtMost()))
        .throwIfAny(WebhooksError.WEBHOOK_REPLAY_UNFIT);
    return made;
  }

  /**
   * Delivers a test to one subscription.
   *
   * @return the id of the delivery
   * @throws ProblemException WEBHOOK_STATE
   */
  @Transactional
  public UUID test(UUID subscriptionId) {
    requireEnabled(subscriptionId);
    Instant now = clock.instant();
    JsonNode data =
        JsonNodeFactory.instance.objectNode().put("subscriptionId", subscriptionId.toString());
    NewEvent event = new NewEvent(Ids.next(), TEST, subscriptionId, 1, now, data);
    String body = EventBody.of(event, data);
    sql.update(
        """
        INSERT INTO webhook_event (id, type, time, body, partner_body, test, taken_at)
        VALUES (?, ?, ?, ?, ?, true, ?)
        """,
        event.id(),
        TEST,
        now,
        body,
        body,
        now);
    return insert(subscriptionId, event.id(), false);
  }

  private UUID insert(UUID subscriptionId, UUID eventId, boolean replay) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    sql.update(
        """
        INSERT INTO webhook_delivery
          (id, subscription_id, event_id, replay, tried_from, next_attempt_at, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        subscriptionId,
        eventId,
        replay,
        now,
        now,
        now);
    return id;
  }

  private void requireEnabled(UUID subscriptionId) {
    if (subscriptions.held(subscriptionId) != SubscriptionState.ENABLED) {
      throw new ProblemException(WebhooksError.WEBHOOK_STATE, "Enable the subscription first");
    }
  }
}
