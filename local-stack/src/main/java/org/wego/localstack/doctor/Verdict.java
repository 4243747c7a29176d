package org.wego.localstack.doctor;

/** How a check ended, the better first. */
public enum Verdict {
  OK,
  /** It could not be looked at, or there is nothing of it here. */
  SKIPPED,
  /** Something to look after before it becomes worse. */
  WARN,
  /** Something does not work, or soon will not. */
  FAIL;

  /** The worse of the two. */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
