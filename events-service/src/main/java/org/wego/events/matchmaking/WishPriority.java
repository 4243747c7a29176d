package org.wego.events.matchmaking;

/** How much who asks for a meeting wants it. */
public enum WishPriority {
  HIGH,
  NORMAL,
  LOW
}
