package org.wego.awards;

/** The five categories of the WeGO Awards (A2). */
public enum AwardCategory {
  SERVICES,
  EFFICIENCY,
  OPEN_CITY,
  URBAN_MANAGEMENT,
  DIGITAL_DIVIDE
}
