package org.wego.events;

import java.util.Arrays;
import java.util.Optional;

/** WeGO's own regions (M7). */
public enum Region {
  ASIA,
  AFRICA,
  EUROPE,
  AMERICA,
  MIDDLE_EAST,
  OCEANIA;

  /** The region of this name, if there is one. */
  public static Optional<Region> named(String name) {
    return Arrays.stream(values()).filter(region -> region.name().equals(name)).findFirst();
  }
}
