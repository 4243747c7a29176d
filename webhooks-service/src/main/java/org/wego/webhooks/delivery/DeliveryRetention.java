package org.wego.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.wego.platform.persistence.sql.Sql;

/** Forgets events, deliveries and attempts that are old; what still waits for somebody, too. */
@ApplicationScoped
class DeliveryRetention {

  /** Of one transaction. */
  private static final int AT_ONCE = 1000;

  @Inject Sql sql;
  @Inject DeliveryConfig config;
  @Inject Clock clock;

  /** Deletes some; whether there is more. */
  @Transactional
  boolean forgetSome() {
    Instant before = clock.instant().minus(config.keptFor());
    int deliveries =
        sql.update(
            """
            DELETE FROM webhook_delivery
             WHERE id IN (SELECT id FROM webhook_delivery
                           WHERE created_at < ? AND state <> 'SENDING'
                           ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """,
            before,
            AT_ONCE);
    // A replay that has just begun holds its event, which is passed over and stays.
    int events =
        sql.update(
            """
            DELETE FROM webhook_event
             WHERE id IN (SELECT e.id FROM webhook_event e
                           WHERE e.taken_at < ?
                             AND NOT EXISTS (SELECT FROM webhook_delivery d
                                              WHERE d.event_id = e.id)
                           ORDER BY e.taken_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """,
            before,
            AT_ONCE);
    return deliveries == AT_ONCE || events == AT_ONCE;
  }
}
