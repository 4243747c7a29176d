package org.wego.faults.fault;

import java.util.List;

/** All faults that there are. */
public final class Faults {

  private static final List<Fault> ALL =
      List.of(
          new KillService(),
          new Repeat(),
          new Stop(),
          new KillRelay(),
          new Poison(),
          new KillConsumer(),
          new SlowConsumer(),
          new KillBroker(),
          new KillPostgres(),
          new ClockMoves(),
          new Cut(),
          new CutAtCommit(true),
          new CutAtCommit(false),
          new CutSessions(),
          new DiskFull(),
          new Scale());

  private Faults() {}

  public static List<Fault> all() {
    return ALL;
  }

  /** Those of these names, in this order. */
  public static List<Fault> named(List<String> names) {
    return names.stream().map(Faults::named).toList();
  }

  private static Fault named(String name) {
    return ALL.stream()
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no fault '%s'; there are %s"
                        .formatted(name, ALL.stream().map(Fault::name).toList())));
  }

  /** One of a list. */
  static String one(List<String> of, java.util.Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
