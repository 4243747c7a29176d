package org.wego.webhooks.subscription;

import java.time.Instant;

/**
 * A subscription whose secret is new.
 *
 * @param secret as it is shown, this once
 * @param earlierUntil until when the secret before it holds; {@code null} when there was none
 */
public record ShownSecret(WebhookSubscription subscription, String secret, Instant earlierUntil) {

  /** Tells nothing that is secret. */
  @Override
  public String toString() {
    return "ShownSecret[" + subscription.id() + "]";
  }
}
