package org.wego.security.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;
import org.wego.security.generate.Call;
import org.wego.security.generate.Caller;
import org.wego.security.generate.Calls;

/**
 * Rounds of right calls around the wrong ones: to know what is there, to mark it, to look for it.
 */
final class Rounds {

  private static final String SECRETARIAT = "secretariat";

  /** Numbers of calls that no wrong one has. */
  private static final long BEGINNING = 1L << 40;

  private final Contract contract;
  private final List<Caller> callers;
  private final Calls calls;
  private final Fuzzing fuzzing;
  private long number = BEGINNING;

  Rounds(Contract contract, List<Caller> callers, Calls calls, Fuzzing fuzzing) {
    this.contract = contract;
    this.callers = callers;
    this.calls = calls;
    this.fuzzing = fuzzing;
  }

  /**
   * The Secretariat reads all there is, so that what is there is known.
   *
   * @return how many calls that was, here as below
   */
  int lookAround() {
    List<Planned> planned = new ArrayList<>();
    Caller secretariat = caller(SECRETARIAT);
    for (Operation operation : operations(Operation::reads)) {
      planned.add(new Planned(operation, secretariat, Optional.empty()));
    }
    make(planned);
    return planned.size();
  }

  /**
   * Whoever has something of its own writes, and the Secretariat writes about the marked cities:
   * free text bears the mark of whose it is.
   */
  int mark(int times) {
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (Operation operation : operations(Rounds::writes)) {
        for (Caller caller : callers) {
          if (caller.good()
              && caller.owner() != Caller.NOBODY
              && operation.admits(caller.roles())) {
            planned.add(new Planned(operation, caller, city(caller)));
          }
        }
        if (operation.path().contains("ember") && operation.path().contains("{")) {
          Cities.MARKED
              .keySet()
              .forEach(
                  city ->
                      planned.add(new Planned(operation, caller(SECRETARIAT), Optional.of(city))));
        }
      }
    }
    make(planned);
    return planned.size();
  }

  /** Everybody but the Secretariat reads whatever it may, several things of each kind. */
  int readAll(int times) {
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (Operation operation : operations(Operation::reads)) {
        for (Caller caller : callers) {
          if (caller.good()
              && !caller.reads().equals(Caller.ALL)
              && operation.admits(caller.roles())) {
            planned.add(
                new Planned(
                    operation, caller, i == 0 ? Optional.of(other(caller)) : Optional.empty()));
          }
        }
      }
    }
    make(planned);
    return planned.size();
  }

  private record Planned(Operation operation, Caller caller, Optional<String> city) {}

  private void make(List<Planned> planned) {
    long from = number;
    number += planned.size();
    fuzzing.run(
        from,
        planned.size(),
        i -> {
          Planned one = planned.get((int) (i - from));
          return call(i, one);
        });
  }

  private Call call(long i, Planned one) {
    return calls.right(i, one.operation(), one.caller(), one.city());
  }

  private List<Operation> operations(Predicate<Operation> which) {
    return contract.operations().stream()
        .filter(operation -> !operation.streams())
        .filter(which)
        .toList();
  }

  private static boolean writes(Operation operation) {
    return !operation.reads() && !operation.bodies().isEmpty() && !Calls.ends(operation);
  }

  private Caller caller(String name) {
    return callers.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<String> city(Caller caller) {
    return Cities.MARKED.entrySet().stream()
        .filter(city -> city.getValue() == caller.owner())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The marked city that is not the caller's. */
  private static String other(Caller caller) {
    return caller.mayRead(Cities.MARKED.get(Cities.SEOUL)) ? Cities.FRANKFURT : Cities.SEOUL;
  }
}
