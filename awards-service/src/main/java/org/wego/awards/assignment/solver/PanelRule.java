package org.wego.awards.assignment.solver;

/** What makes one way of sharing entries out better than another (A6). */
public enum PanelRule {
  /** An entry's judges are different people. Never broken. */
  DISTINCT_JUDGES,
  /** An entry is judged by experts of IT and of public administration. */
  MIXED_EXPERTISE,
  /** Judges have equally many entries. */
  BALANCED_LOAD,
  /** Who has an entry keeps it. */
  FEW_CHANGES
}
