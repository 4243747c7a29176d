package org.wego.awards.assignment;

/** What a run was begun for. */
public enum RunCause {
  REQUESTED,
  JUDGE_LEFT,
  CONFLICT_DECLARED
}
