package org.wego.awards.practice;

/** What happened to a practice on its way. */
public enum ReviewAct {
  SUBMITTED,
  PUBLISHED,
  REJECTED,
  WITHDRAWN
}
