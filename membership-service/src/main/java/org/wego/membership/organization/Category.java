package org.wego.membership.organization;

/** The categories of membership (M2 to M4), in the order in which they are reported. */
public enum Category {
  FULL,
  ASSOCIATE,
  FRIENDSHIP
}
