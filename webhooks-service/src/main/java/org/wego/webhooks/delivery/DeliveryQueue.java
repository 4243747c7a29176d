package org.wego.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.trace.Cause;

/**
 * What is to be delivered, as deliverers of several processes see it. A delivery is leased in a
 * committed transaction before its endpoint hears of it, and what came of it is noted after: a
 * process that ends in between leaves a lease that runs out, and the delivery is tried again. So
 * each arrives at least once.
 */
@ApplicationScoped
class DeliveryQueue {

  /**
   * The subscriptions that have something due and may be called. Who looks at one holds it, so that
   * two processes together do not exceed its bound; what another holds is passed over.
   */
  private static final String ENDPOINTS =
      """
      SELECT s.id
        FROM webhook_subscription s
       WHERE s.state = 'ENABLED'
         AND EXISTS (SELECT FROM webhook_delivery d
                      WHERE d.subscription_id = s.id AND d.state = 'PENDING'
                        AND d.next_attempt_at <= ?)
         AND (SELECT count(*) FROM webhook_delivery d
               WHERE d.subscription_id = s.id AND d.state = 'SENDING') < ?
       ORDER BY (SELECT min(d.next_attempt_at) FROM webhook_delivery d
                  WHERE d.subscription_id = s.id AND d.state = 'PENDING'), s.id
       LIMIT ?
         FOR NO KEY UPDATE OF s SKIP LOCKED
      """;

  /** A statement of its own, which sees what the holders before committed. */
  private static final String LEASE =
      """
      WITH chosen AS (
        SELECT due.id
          FROM unnest(?::uuid[]) AS endpoint (id)
         CROSS JOIN LATERAL (
           SELECT d.id
             FROM webhook_delivery d
            WHERE d.subscription_id = endpoint.id AND d.state = 'PENDING'
              AND d.next_attempt_at <= ?
            ORDER BY d.next_attempt_at, d.id
            LIMIT greatest(0, ? - (SELECT count(*) FROM webhook_delivery b
                                    WHERE b.subscription_id = endpoint.id
                                      AND b.state = 'SENDING'))) due
         LIMIT ?)
      UPDATE webhook_delivery d
         SET state = 'SENDING', attempts = d.attempts + 1, tries = d.tries + 1,
             next_attempt_at = NULL,
             leased_until = clock_timestamp() + ? * interval '1 millisecond'
        FROM chosen, webhook_subscription s, webhook_event e
       WHERE d.id = chosen.id AND s.id = d.subscription_id AND e.id = d.event_id
      RETURNING d.id, d.subscription_id, s.url, d.event_id, d.attempts, d.tries, d.tried_from,
        CASE s.owner WHEN 'PARTNER' THEN e.partner_body ELSE e.body END AS body,
        e.traceparent, e.request_id
      """;

  private static final String ABANDONED =
      """
      WITH left_behind AS (
        UPDATE webhook_delivery
           SET state = 'PENDING', leased_until = NULL, next_attempt_at = ?
         WHERE state = 'SENDING' AND leased_until < clock_timestamp()
        RETURNING id, attempts)
      INSERT INTO webhook_attempt (delivery_id, number, at, outcome)
      SELECT id, attempts, ?, 'ABANDONED' FROM left_behind
      ON CONFLICT DO NOTHING
      """;

  @Inject Sql sql;
  @Inject DeliveryConfig config;
  @Inject Clock clock;

  /** Takes what is due, so that nobody else takes it. */
  @Transactional
  List<DueDelivery> lease(int atMost) {
    Instant now = clock.instant();
    int bound = config.atOncePerSubscription();
    List<UUID> endpoints =
        sql.list(ENDPOINTS, row -> row.getObject("id", UUID.class), now, bound, atMost);
    return endpoints.isEmpty()
        ? List.of()
        : sql.list(
            LEASE,
            DeliveryQueue::read,
            SqlArray.of("uuid", endpoints),
            now,
            bound,
            atMost,
            config.lease().toMillis());
  }

  /** Puts back what processes that ended had taken; returns how many. */
  @Transactional
  int putBackAbandoned() {
    Instant now = clock.instant();
    return sql.update(ABANDONED, now, now);
  }

  private static DueDelivery read(ResultSet row) throws SQLException {
    return new DueDelivery(
        row.getObject("id", UUID.class),
        row.getObject("subscription_id", UUID.class),
        URI.create(row.getString("url")),
        row.getObject("event_id", UUID.class),
        row.getString("body"),
        row.getInt("attempts"),
        row.getInt("tries"),
        row.getObject("tried_from", OffsetDateTime.class).toInstant(),
        new Cause(row.getString("traceparent"), row.getString("request_id")));
  }
}
