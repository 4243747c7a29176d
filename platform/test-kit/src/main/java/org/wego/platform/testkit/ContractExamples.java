package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Sends what a contract shows of requests to the running service, and holds the answers to it. */
final class ContractExamples {

  /** What well-formed input may meet: what is not there, another state or version, a rule. */
  private static final Set<Integer> REFUSALS = Set.of(404, 409, 412, 422);

  private final ServedContract contract;
  private final List<String> faults = new ArrayList<>();
  private int done;

  ContractExamples(ServedContract contract) {
    this.contract = contract;
  }

  /**
   * Sends each example of an operation's body and, where it only reads, those of all its
   * parameters.
   *
   * @param prepared a call of somebody who may, about data that is there; asked for each example
   */
  void send(AccessMatrix.Operation operation, Supplier<PlainCall> prepared) {
    Map<String, String> required = contract.parameterExamples(operation, true);
    for (ServedContract.Example example : contract.requestExamples(operation)) {
      PlainCall call = prepared.get().json(example.mediaType(), example.content());
      required.forEach(call::query);
      send(operation, call, example.content().toString());
    }
    Map<String, String> all = contract.parameterExamples(operation, false);
    if (operation.method().equals("GET") && !all.isEmpty()) {
      PlainCall call = prepared.get();
      all.forEach(call::query);
      send(operation, call, "");
    }
  }

  private void send(AccessMatrix.Operation operation, PlainCall call, String body) {
    PlainCall.Answer answer = call.send();
    if (answer.status() < 300) {
      done++;
    }
    List<String> departures =
        answer.status() < 400 || REFUSALS.contains(answer.status()) || byRule(answer)
            ? contract.departures(operation, answer)
            : List.of("an example is refused");
    departures.forEach(
        departure ->
            faults.add(
                "%s %s: %s, in %d %s"
                    .formatted(call, body, departure, answer.status(), answer.text())));
  }

  /** Whoever may call may still not be the one whom a rule of the domain lets do it. */
  private static boolean byRule(PlainCall.Answer answer) {
    return answer.status() == 403 && answer.json().has("rule");
  }

  /** Fails with all that was refused, or answered otherwise than the contract says. */
  void verify() {
    assertThat(faults).as("faults of examples, of which %d were done", done).isEmpty();
    assertThat(done).as("examples that were done").isPositive();
  }
}
