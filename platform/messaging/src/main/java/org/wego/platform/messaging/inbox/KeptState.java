package org.wego.platform.messaging.inbox;

/** What became of an event that a consumer took. */
public enum KeptState {
  /** Its effect is stored. */
  APPLIED,
  /** It waits for an earlier event of its stream, and is applied by itself after that one. */
  WAITING,
  /** The consumer failed on it; an operator retries or skips it. */
  PARKED,
  /** An operator decided that its effect is not needed. */
  SKIPPED,
  /** A snapshot that came later carries its effect. */
  SUPERSEDED
}
