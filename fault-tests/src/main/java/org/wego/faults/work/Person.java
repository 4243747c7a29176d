package org.wego.faults.work;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Somebody at work. Requests that were not answered are sent again with the same key, as a good
 * client does; what cannot be had is given up, and the next thing begun.
 */
final class Person {

  private static final int ATTEMPTS = 5;
  private static final Duration BEFORE = Duration.ofMillis(250);

  /** So that all of them leave two processors time to start again what was ended. */
  private static final Duration WITH_PATIENCE = Duration.ofSeconds(5);

  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final Gate gate;
  private final Journal journal;
  private final CountDownLatch evening;
  private final Random random;
  private final BooleanSupplier patience;

  /**
   * @param evening ends the work
   * @param random decides what this person does
   * @param patience whether to ask for little now
   */
  Person(
      Gate gate, Journal journal, CountDownLatch evening, Random random, BooleanSupplier patience) {
    this.gate = gate;
    this.journal = journal;
    this.evening = evening;
    this.random = random;
    this.patience = patience;
  }

  /** Thrown where something was not done, so that what follows from it makes no sense. */
  static final class GivenUp extends RuntimeException {
    GivenUp(Request request, Answer answer) {
      super("%s: %d".formatted(request, answer.status()));
    }
  }

  Random random() {
    return random;
  }

  boolean isEvening() {
    return evening.getCount() == 0;
  }

  /** Waits a little, or until the evening. */
  void pause(Duration duration) {
    try {
      evening.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for a change, and tells the answer, whatever it is. */
  Answer tryTo(Request request) {
    pause(patience.getAsBoolean() ? WITH_PATIENCE : BEFORE);
    long begun = System.nanoTime();
    Answer answer = gate.send(request);
    int attempts = 1;
    while (answer.isOpen() && attempts < ATTEMPTS && !isEvening()) {
      pause(BETWEEN);
      answer = gate.send(request);
      attempts++;
    }
    journal.add(new Journal.Write(request, answer, attempts, begun));
    return answer;
  }

  /** Two people ask for the same, neither of whom knows of the other. */
  List<Answer> twice(Request request) {
    CompletableFuture<Answer> other =
        CompletableFuture.supplyAsync(() -> tryTo(request.withAnotherKey()));
    Answer one = tryTo(request);
    return List.of(one, other.join());
  }

  /** Asks for a change that must be done for what comes next. */
  Answer insist(Request request) {
    Answer answer = tryTo(request);
    if (!answer.done()) {
      throw new GivenUp(request, answer);
    }
    return answer;
  }

  /** Reads what is needed for what comes next. */
  Answer read(Request request) {
    Answer answer = gate.send(request);
    if (!answer.done()) {
      throw new GivenUp(request, answer);
    }
    return answer;
  }

  /** Notes what was promised. */
  void keeps(String database, String query, String value) {
    journal.keeps(database, query, value);
  }
}
