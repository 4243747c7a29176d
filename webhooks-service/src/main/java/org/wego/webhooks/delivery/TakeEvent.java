package org.wego.webhooks.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.trace.Cause;
import org.wego.webhooks.catalogue.EventTypes;
import org.wego.webhooks.catalogue.OfferedType;

/** Makes of an event a delivery for each subscription that wants it. */
@ApplicationScoped
public class TakeEvent {

  @Inject EventTypes types;
  @Inject DeliveryConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /** In the transaction that records the event as taken: none is lost, and none is told twice. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(NewEvent event) {
    Optional<OfferedType> type = types.find(event.type());
    Instant now = clock.instant();
    // A topic is read from its beginning once: what is older than what is kept is none of ours.
    if (type.isEmpty() || event.time().isBefore(now.minus(config.keptFor()))) {
      return;
    }
    Cause cause = Cause.current();
    Optional<JsonNode> forPartners = types.forPartners(type.get(), event.data());
    sql.update(
        """
        INSERT INTO webhook_event
          (id, type, time, body, partner_body, taken_at, traceparent, request_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        event.id(),
        event.type(),
        event.time(),
        EventBody.of(event, event.data()),
        forPartners.map(data -> EventBody.of(event, data)).orElse(null),
        now,
        cause.traceparent(),
        cause.requestId());
    fanOut(event.id(), event.type(), now);
  }

  private void fanOut(UUID eventId, String type, Instant now) {
    sql.update(
        """
        INSERT INTO webhook_delivery
          (id, subscription_id, event_id, tried_from, next_attempt_at, created_at)
        SELECT uuidv7(), s.id, e.id, now.at, now.at, now.at
          FROM (VALUES (?::timestamptz)) AS now (at)
          JOIN webhook_event e ON e.id = ?
          JOIN webhook_subscription s ON s.state = 'ENABLED' AND ? = ANY (s.event_types)
         WHERE s.owner = 'SECRETARIAT' OR e.partner_body IS NOT NULL
        """,
        now,
        eventId,
        type);
  }
}
