package org.wego.webhooks.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.trace.Cause;

/**
 * A delivery that this process, and no other, is to try now.
 *
 * @param attempt which one this is; what comes of it is noted for this one only
 * @param tries how many there were since {@code triedFrom}, this one included
 * @param triedFrom from when on it is tried
 * @param body as it is sent, to the byte
 * @param cause what the event was caused by
 */
record DueDelivery(
    UUID id,
    UUID subscriptionId,
    URI url,
    UUID eventId,
    String body,
    int attempt,
    int tries,
    Instant triedFrom,
    Cause cause) {

  /** Tells which, and nothing of what it says. */
  @Override
  public String toString() {
    return "delivery " + id + ", attempt " + attempt;
  }
}
