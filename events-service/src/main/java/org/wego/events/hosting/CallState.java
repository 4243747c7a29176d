package org.wego.events.hosting;

/** How far a call for bids has come (E9). */
public enum CallState {
  OPEN,
  DECIDED,
  CANCELLED
}
