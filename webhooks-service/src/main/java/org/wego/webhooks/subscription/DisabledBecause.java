package org.wego.webhooks.subscription;

/** Why a subscription is disabled. */
public enum DisabledBecause {
  /** Somebody wanted it. */
  REQUESTED,
  /** The endpoint answered 410. */
  GONE,
  /** A delivery was given up, and none had succeeded in all its time. */
  FAILING
}
