package org.wego.awards.judge;

/** What became of a nomination (A5). */
public enum NominationState {
  PROPOSED,
  APPOINTED,
  REFUSED,
  WITHDRAWN
}
