package org.wego.fees.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls made at the same time. */
public final class Calls {

  private Calls() {}

  /** Makes them all at once, and answers what they answered, in their order. */
  public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : callers.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }
}
