package org.wego.fees;

/** The category of a membership (M2 to M4). */
public enum MemberCategory {
  FULL(true),
  ASSOCIATE(false),
  FRIENDSHIP(true);

  private final boolean paysFees;

  MemberCategory(boolean paysFees) {
    this.paysFees = paysFees;
  }

  /** F1: Associates pay nothing. */
  public boolean paysFees() {
    return paysFees;
  }
}
