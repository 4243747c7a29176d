package org.wego.faults.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** What a violation is told under: their names, and that of the wait that comes before them. */
  public static Set<String> names() {
    return Stream.concat(Stream.of("quiet"), ALL.stream().map(Invariant::name))
        .collect(Collectors.toSet());
  }
}
