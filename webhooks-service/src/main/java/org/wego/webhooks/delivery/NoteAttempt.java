package org.wego.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;
import org.wego.webhooks.endpoint.CallAnswer;
import org.wego.webhooks.endpoint.CallOutcome;

/** Notes what came of an attempt, and what follows from it. */
@ApplicationScoped
class NoteAttempt {

  private static final Logger LOG = Logger.getLogger(NoteAttempt.class);

  /** The message that tells the Secretariat. */
  private static final String DISABLED = "webhook-disabled";

  private static final String GONE = "answered that it is gone (410)";
  private static final String FAILING = "took nothing for as long as a delivery is tried";

  @Inject Sql sql;
  @Inject RetryDelay delay;
  @Inject DeliveryConfig config;
  @Inject Messages messages;
  @Inject Clock clock;

  @Transactional
  void note(DueDelivery delivery, CallAnswer answer) {
    Instant now = clock.instant();
    boolean there =
        sql.find(
                "SELECT true FROM webhook_subscription WHERE id = ? FOR NO KEY UPDATE",
                row -> row.getBoolean(1),
                delivery.subscriptionId())
            .isPresent();
    if (!there) {
      LOG.debugf("The %s was of a subscription that ended meanwhile", delivery);
      return;
    }
    if (answer.outcome() == CallOutcome.DELIVERED) {
      delivered(delivery, now);
    } else {
      failed(delivery, answer, now);
    }
    sql.update(
        """
        INSERT INTO webhook_attempt (delivery_id, number, at, millis, outcome, status, answer)
        SELECT id, ?, ?, ?, ?, ?, ? FROM webhook_delivery WHERE id = ?
        ON CONFLICT (delivery_id, number) DO UPDATE
           SET (at, millis, outcome, status, answer)
             = (excluded.at, excluded.millis, excluded.outcome, excluded.status, excluded.answer)
        """,
        delivery.attempt(),
        now,
        (int) answer.millis(),
        answer.outcome(),
        answer.status(),
        answer.answer(),
        delivery.id());
  }

  /** Noted even when the lease ran out meanwhile: then it need not be tried again. */
  private void delivered(DueDelivery delivery, Instant now) {
    sql.update(
        """
        UPDATE webhook_delivery
           SET state = 'DELIVERED', finished_at = ?, leased_until = NULL, next_attempt_at = NULL
         WHERE id = ? AND attempts = ? AND state IN ('SENDING', 'PENDING')
        """,
        now,
        delivery.id(),
        delivery.attempt());
    sql.update(
        """
        UPDATE webhook_subscription SET last_success_at = ?, failing_since = NULL WHERE id = ?
        """,
        now,
        delivery.subscriptionId());
  }

  private void failed(DueDelivery delivery, CallAnswer answer, Instant now) {
    boolean gone = answer.outcome() == CallOutcome.GONE;
    Optional<Instant> next =
        gone ? Optional.empty() : delay.next(delivery, now, answer.retryAfter());
    int noted =
        sql.update(
            """
            UPDATE webhook_delivery
               SET state = CASE WHEN next.at IS NULL THEN 'FAILED' ELSE 'PENDING' END,
                   finished_at = CASE WHEN next.at IS NULL THEN ?::timestamptz END,
                   next_attempt_at = next.at, leased_until = NULL
              FROM (VALUES (?::timestamptz)) AS next (at)
             WHERE id = ? AND attempts = ? AND state = 'SENDING'
            """,
            now,
            next.orElse(null),
            delivery.id(),
            delivery.attempt());
    sql.update(
        """
        UPDATE webhook_subscription SET failing_since = coalesce(failing_since, ?) WHERE id = ?
        """,
        now,
        delivery.subscriptionId());
    if (noted == 1 && next.isEmpty()) {
      disable(delivery, gone, now);
    }
  }

  /**
   * An endpoint that is gone, or that took nothing in all the time of a delivery, is not called any
   * more. One that refuses a single event goes on being told of the others.
   */
  private void disable(DueDelivery delivery, boolean gone, Instant now) {
    int disabled =
        sql.update(
            """
            UPDATE webhook_subscription
               SET state = 'DISABLED', disabled_because = ?, disabled_at = ?, version = version + 1
             WHERE id = ? AND state = 'ENABLED'
               AND (? OR last_success_at IS NULL OR last_success_at < ?)
            """,
            gone ? "GONE" : "FAILING",
            now,
            delivery.subscriptionId(),
            gone,
            delivery.triedFrom());
    if (disabled == 1) {
      LOG.warnf("Subscription %s is disabled after the %s", delivery.subscriptionId(), delivery);
      tell(delivery, gone, now);
    }
  }

  private void tell(DueDelivery delivery, boolean gone, Instant now) {
    String createdBy =
        sql.find(
                "SELECT created_by FROM webhook_subscription WHERE id = ?",
                row -> row.getString(1),
                delivery.subscriptionId())
            .orElseThrow();
    messages.queue(
        Message.of(
            DISABLED,
            DISABLED + "/" + delivery.subscriptionId() + "/" + now,
            config.toldTo(),
            null,
            Map.of(
                "subscription",
                delivery.subscriptionId().toString(),
                "host",
                delivery.url().getHost(),
                "createdBy",
                createdBy,
                "what",
                gone ? GONE : FAILING)));
  }
}
