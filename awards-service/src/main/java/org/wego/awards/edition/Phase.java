package org.wego.awards.edition;

/** The phases of an edition, in their order (A4). */
public enum Phase {
  DRAFT,
  CALL_OPEN,
  SCREENING,
  JUDGING,
  DELIBERATION,
  DECIDED,
  ANNOUNCED;

  /** Whether it follows in time, whatever lies between. */
  public boolean isAfter(Phase other) {
    return compareTo(other) > 0;
  }

  /** The next one; and from the decision, while it is embargoed, back to the deliberation. */
  boolean leadsTo(Phase to) {
    return to.ordinal() == ordinal() + 1 || this == DECIDED && to == DELIBERATION;
  }
}
