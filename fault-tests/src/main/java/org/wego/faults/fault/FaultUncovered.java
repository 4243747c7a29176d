package org.wego.faults.fault;

/** What a fault itself has shown to be wrong, while it lasted. */
public final class FaultUncovered extends RuntimeException {

  /**
   * @param message what is wrong, in a sentence
   */
  public FaultUncovered(String message) {
    super(message);
  }
}
