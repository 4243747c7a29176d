package org.wego.membership.organization;

/** The categories of membership (M2 to M4), in the order in which they are reported. */
public enum Category {
  FULL,
  ASSOCIATE,
  FRIENDSHIP;

  /** Whether a member of this category can go on with what one of the other was (M9). */
  public boolean canSucceed(Category other) {
    return this == other || (this == FULL && other == ASSOCIATE);
  }
}
