package org.wego.awards.entry;

/** How far an entry is (A3, A4). */
public enum EntryState {
  DRAFT,
  SUBMITTED,
  WITHDRAWN,
  ELIGIBLE,
  INELIGIBLE;

  /** Whether it was handed in and not taken back. */
  boolean handedIn() {
    return this != DRAFT && this != WITHDRAWN;
  }
}
