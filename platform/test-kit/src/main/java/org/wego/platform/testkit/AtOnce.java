package org.wego.platform.testkit;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Calls at the same time. */
public final class AtOnce {

  private AtOnce() {}

  /** Starts all when all are ready, and answers what each gave, in their order. */
  public static <T> List<T> of(List<Callable<T>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    CyclicBarrier ready = new CyclicBarrier(calls.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> call : calls) {
        running.add(
            callers.submit(
                () -> {
                  ready.await(30, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> one : running) {
        answers.add(one.get(60, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }

  /** The statuses of the answers, in the order of the calls. */
  public static List<Integer> statuses(List<Callable<ValidatableResponse>> calls) throws Exception {
    return of(calls).stream().map(answer -> answer.extract().statusCode()).toList();
  }

  /** The statuses of as many calls, each of which is given its number, from 0. */
  public static List<Integer> statuses(int calls, IntFunction<ValidatableResponse> call)
      throws Exception {
    return statuses(
        IntStream.range(0, calls)
            .<Callable<ValidatableResponse>>mapToObj(i -> () -> call.apply(i))
            .toList());
  }
}
