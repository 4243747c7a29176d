package org.wego.membership.contact;

import java.time.Instant;

/**
 * How current the contacts of a member are on a day (M10 (4)).
 *
 * @param contacts how many it has
 * @param current how many of them had a verification that held on that day
 * @param lastVerifiedAt the latest verification until then, {@code null} when there was none
 */
public record ContactCurrency(long contacts, long current, Instant lastVerifiedAt) {

  /** Whether the member keeps its contacts current: it has some, and none is stale. */
  public boolean isKept() {
    return contacts > 0 && current == contacts;
  }
}
