package org.wego.membership.organization;

import java.util.Arrays;
import java.util.Optional;

/** The organization's own regions (M7), given per member and not derived from the country. */
public enum Region {
  ASIA,
  AFRICA,
  EUROPE,
  AMERICA,
  MIDDLE_EAST,
  OCEANIA;

  /** The region of that name; empty when there is none. */
  public static Optional<Region> named(String name) {
    return Arrays.stream(values()).filter(region -> region.name().equals(name)).findFirst();
  }
}
