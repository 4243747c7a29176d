package org.wego.fees.money;

import java.util.UUID;

/**
 * A move and what the service answered.
 *
 * @param created the payment or run that the answer names
 * @param sent when the request left, by the clock of the JVM
 * @param answered when the answer was there
 */
record Reply(Move move, Answer answer, UUID created, long sent, long answered) {

  @Override
  public String toString() {
    return move.step() + "  ->  " + answer;
  }
}
