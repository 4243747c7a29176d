package org.wego.events.matchmaking;

/** Where a run stands. */
public enum MeetingRunState {
  /** Waits for a worker. */
  QUEUED,
  /** A worker is on it, or another one will be as soon as that is known to be gone. */
  RUNNING,
  /** There is a draft; which wishes found no place in it, and why, the run tells. */
  COMPLETED,
  /** Stopped by a fault that trying again does not cure; nothing was changed. */
  FAILED
}
