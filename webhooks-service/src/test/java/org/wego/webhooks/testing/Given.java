package org.wego.webhooks.testing;

import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.Tokens;

/** What is there when a test begins, written straight into the tables; nobody is called for it. */
public final class Given {

  private Given() {}

  /** A disabled subscription of the partner. */
  public static UUID subscription(String partner) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO webhook_subscription
          (id, owner, partner, url, event_types, state, disabled_because, disabled_at, created_at,
           created_by)
        VALUES (?, 'PARTNER', ?, 'https://hooks.partner.example/wego',
                ARRAY['org.wego.membership.member-approved.v1'], 'DISABLED', 'REQUESTED', now(),
                now(), 'somebody')
        """,
        id,
        Tokens.of("partner").subject(partner).subjectId());
    return id;
  }

  /** A delivery that was given up. */
  public static UUID failedDelivery(UUID subscriptionId) {
    UUID event = Ids.next();
    Database.execute(
        """
        INSERT INTO webhook_event (id, type, time, body, partner_body, taken_at)
        VALUES (?, 'org.wego.membership.member-approved.v1', now(), '{}', '{}', now())
        """,
        event);
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO webhook_delivery
          (id, subscription_id, event_id, state, attempts, tried_from, created_at, finished_at)
        VALUES (?, ?, ?, 'FAILED', 1, now(), now(), now())
        """,
        id,
        subscriptionId,
        event);
    return id;
  }

  /** A message to the Secretariat that failed. */
  public static UUID message() {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO outgoing_message
          (id, kind, dedupe_key, recipient, language, subject, body, state, attempts, queued_at,
           finished_at)
        VALUES (?, 'webhook-disabled', ?, 'secretariat@wego.example', 'en', 'Disabled', 'It is',
                'FAILED', 1, now(), now())
        """,
        id,
        "webhook-disabled/" + id);
    return id;
  }
}
