package org.wego.events.hosting;

/** Who decides on the host of an Assembly (E9). */
public enum DecidingBody {
  EXECUTIVE_COMMITTEE,
  GENERAL_ASSEMBLY
}
