package org.wego.membership.duplicate;

/** What was found of a pair of members that may be one organization. */
public enum DuplicateState {
  OPEN,
  MERGED,
  IGNORED
}
