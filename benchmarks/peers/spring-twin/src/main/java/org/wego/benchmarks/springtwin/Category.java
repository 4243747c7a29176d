package org.wego.benchmarks.springtwin;

/** What a member is. */
public enum Category {
  FULL,
  ASSOCIATE,
  FRIENDSHIP
}
