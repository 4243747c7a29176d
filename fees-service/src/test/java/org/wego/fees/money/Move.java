package org.wego.fees.money;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step with what its words stand for.
 *
 * @param id the run, invoice or payment that it is about
 * @param other the invoice that a payment is allocated to
 * @param cents the amount, or a population
 * @param key of idempotency
 * @param number of the invoice that a transfer names
 */
record Move(Step step, UUID id, UUID other, long cents, LocalDate day, String key, String number) {

  /** What is sent instead of the id of something that is not there. */
  static final UUID NOTHING = new UUID(0, 0);

  Act act() {
    return step.act();
  }
}
