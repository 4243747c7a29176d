package org.wego.fees.population;

/** Where a population figure comes from (F7a). */
public enum PopulationSource {
  /** Declared by the member. */
  DECLARED,
  /** Entered by the Secretariat. */
  ENTERED
}
