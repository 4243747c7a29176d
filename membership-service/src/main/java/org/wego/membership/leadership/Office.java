package org.wego.membership.leadership;

import java.util.Set;

/** The offices that member cities hold for a term, in their order (G2). */
public enum Office {
  PRESIDENT_CITY,
  EXECUTIVE_VICE_PRESIDENT_CITY,
  VICE_PRESIDENT_CITY,
  EXECUTIVE_COMMITTEE_MEMBER;

  /** The offices whose holders make up the Executive Committee. */
  public static final Set<Office> COMMITTEE =
      Set.of(PRESIDENT_CITY, EXECUTIVE_VICE_PRESIDENT_CITY, EXECUTIVE_COMMITTEE_MEMBER);

  /** Whether one city alone holds it at a time. */
  public boolean isSingle() {
    return this == PRESIDENT_CITY || this == EXECUTIVE_VICE_PRESIDENT_CITY;
  }
}
