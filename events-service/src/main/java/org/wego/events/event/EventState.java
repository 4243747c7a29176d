package org.wego.events.event;

/** How far an event has come (E1). */
public enum EventState {
  /** Known to its organizer alone. */
  DRAFT,
  /** Everyone knows that it takes place. */
  SCHEDULED,
  /** Its programme is public, and organizations may register. */
  PUBLISHED,
  CANCELLED
}
