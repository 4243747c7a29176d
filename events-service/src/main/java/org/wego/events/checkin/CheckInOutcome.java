package org.wego.events.checkin;

/** What came of reading a badge (E4). */
public enum CheckInOutcome {
  CHECKED_IN,
  /** The participant had come before. */
  ALREADY,
  /** The event has no such badge. */
  UNKNOWN,
  /** The participant, or the delegation, is not approved, or does not come any more. */
  NOT_APPROVED,
  /** It was read too early, too late, or in the future. */
  OUT_OF_TIME
}
