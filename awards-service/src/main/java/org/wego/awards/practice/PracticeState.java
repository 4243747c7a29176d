package org.wego.awards.practice;

/** How far a practice is on its way into the library (A10). */
public enum PracticeState {
  /** Waits for the Secretariat. */
  SUBMITTED,
  PUBLISHED,
  REJECTED,
  WITHDRAWN
}
