package org.wego.localstack.demo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.wego.localstack.StackException;

/** Waits for what happens by itself, such as an event on its way, and not for ever. */
final class Patience {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long INTERVAL_MILLIS = 200;

  private Patience() {}

  static <T> T await(String what, Supplier<T> look, Predicate<T> wanted) {
    Executor afterwards = CompletableFuture.delayedExecutor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    T answer = look.get();
    while (!wanted.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "The demo ended, because %s did not come true within %d s; the last answer was %s"
                .formatted(what, LIMIT.toSeconds(), answer));
      }
      answer = CompletableFuture.supplyAsync(look, afterwards).join();
    }
    return answer;
  }
}
