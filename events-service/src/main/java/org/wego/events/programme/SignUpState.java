package org.wego.events.programme;

/** How a sign-up for a session stands (E3). */
public enum SignUpState {
  /** The participant has a place. */
  CONFIRMED,
  /** The participant gets a place when those before do not want theirs. */
  WAITING,
  CANCELLED
}
