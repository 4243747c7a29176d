package org.wego.events.election;

/** What the General Assembly elects (E7, G2a). */
public enum ElectionKind {
  /** Who hosts the next Assembly, and so becomes Executive Vice President City. */
  NEXT_HOST(true),
  PRESIDENT_CITY(true),
  EXECUTIVE_COMMITTEE(false);

  private final boolean single;

  ElectionKind(boolean single) {
    this.single = single;
  }

  /** Whether there is exactly one seat. */
  boolean isSingle() {
    return single;
  }
}
