package org.wego.membership;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The statuses of calls that are made at the same time, in the order of the calls. */
public final class AtOnce {

  private AtOnce() {}

  public static List<Integer> atOnce(List<Callable<ValidatableResponse>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<ValidatableResponse> done : callers.invokeAll(calls)) {
        statuses.add(done.get().extract().statusCode());
      }
      return statuses;
    } finally {
      callers.shutdown();
    }
  }

  /** As many calls, each of which is given its number, from 0. */
  public static List<Integer> atOnce(int calls, IntFunction<ValidatableResponse> call)
      throws Exception {
    return atOnce(
        IntStream.range(0, calls)
            .<Callable<ValidatableResponse>>mapToObj(i -> () -> call.apply(i))
            .toList());
  }
}
