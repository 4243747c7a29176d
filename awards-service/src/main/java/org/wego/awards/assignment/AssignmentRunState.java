package org.wego.awards.assignment;

/** Where a run stands. */
public enum AssignmentRunState {
  /** Waits for a worker. */
  QUEUED,
  /** A worker is on it, or another one will be as soon as that is known to be gone. */
  RUNNING,
  /** Every competing entry has its judges. */
  COMPLETED,
  /** Some entries lack judges who may score them; nothing was changed. */
  INFEASIBLE,
  /** Stopped by a fault that trying again does not cure; nothing was changed. */
  FAILED;

  public boolean finished() {
    return this != QUEUED && this != RUNNING;
  }
}
