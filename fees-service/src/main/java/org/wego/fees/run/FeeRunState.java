package org.wego.fees.run;

/** Where a fee run stands. */
public enum FeeRunState {
  /** Waits for a worker. */
  QUEUED,
  /** A worker is on it, or will be as soon as one is up again. */
  RUNNING,
  COMPLETED,
  /** All members were dealt with, and some could not be billed (F10). */
  COMPLETED_WITH_EXCEPTIONS,
  /** Stopped by a fault that trying again does not cure; resumed on demand. */
  FAILED,
  /** Stopped for good by the Secretariat; what it has issued stays. */
  CANCELLED;

  public boolean finished() {
    return this != QUEUED && this != RUNNING;
  }
}
