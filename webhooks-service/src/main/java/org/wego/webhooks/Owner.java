package org.wego.webhooks;

/** Whose a subscription is; it decides what may be told to it. */
public enum Owner {
  SECRETARIAT,
  PARTNER
}
