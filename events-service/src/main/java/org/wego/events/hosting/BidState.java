package org.wego.events.hosting;

/** Whether a bid stands (E9). */
public enum BidState {
  SUBMITTED,
  WITHDRAWN
}
