package org.wego.awards;

/** WeGO's own regions (M7). */
public enum Region {
  ASIA,
  AFRICA,
  EUROPE,
  AMERICA,
  MIDDLE_EAST,
  OCEANIA
}
