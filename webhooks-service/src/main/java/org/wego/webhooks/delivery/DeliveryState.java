package org.wego.webhooks.delivery;

/** How far a delivery is. */
public enum DeliveryState {
  /** It waits for its next attempt. */
  PENDING,
  /** It is being tried. */
  SENDING,
  /** The endpoint took it. */
  DELIVERED,
  /** It was given up. */
  FAILED
}
