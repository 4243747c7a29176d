package org.wego.events.event;

/** Who organizes an event (E1). */
public enum Organizer {
  SECRETARIAT,
  REGIONAL_OFFICE
}
