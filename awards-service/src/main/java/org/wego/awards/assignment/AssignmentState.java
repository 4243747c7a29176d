package org.wego.awards.assignment;

/** Whether a judge is still to score an entry. */
public enum AssignmentState {
  ACTIVE,
  RELEASED
}
