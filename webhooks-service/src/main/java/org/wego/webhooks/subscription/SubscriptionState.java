package org.wego.webhooks.subscription;

/** Whether events are delivered to a subscription. */
public enum SubscriptionState {
  ENABLED,
  DISABLED
}
