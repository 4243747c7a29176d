package org.wego.fees;

/** What kind of organization a member is (M1); it decides the chart that sets its fee. */
public enum OrganizationType {
  CITY(true),
  LOCAL_GOVERNMENT(true),
  REGIONAL_ASSOCIATION(false),
  GOVERNMENT_AGENCY(false);

  private final boolean billedByPopulation;

  OrganizationType(boolean billedByPopulation) {
    this.billedByPopulation = billedByPopulation;
  }

  /** Whether its chart asks for a population: the Full chart (F3) does, the Friendship one not. */
  public boolean billedByPopulation() {
    return billedByPopulation;
  }
}
