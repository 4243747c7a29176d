package org.wego.faults.check;

import java.util.List;

/** All that must be true. */
public final class Invariants {

  private static final List<Invariant> ALL =
      List.of(
          new WritesAreThere(),
          new OneInvoiceOfAYear(),
          new BooksBalance(),
          new OneBallotEach(),
          new StreamsAreWhole(),
          new ConsumersFollowed(),
          new StateIsTheFold(),
          new OnlyPoisonIsParked(),
          new SameKeySameAnswer());

  private Invariants() {}

  public static List<Invariant> all() {
    return ALL;
  }
}
