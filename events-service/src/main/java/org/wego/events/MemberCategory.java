package org.wego.events;

/** The categories of members (M2 to M4). */
public enum MemberCategory {
  FULL,
  ASSOCIATE,
  FRIENDSHIP
}
