package org.wego.journey.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.wego.client.ApiException;
import org.wego.client.Problem;

/** Sends several calls at the same time. */
public final class AtOnce {

  private AtOnce() {}

  /**
   * How one of several calls ended.
   *
   * @param answer what it answered
   * @param refusal or why it did not
   */
  public record Ended<T>(Optional<T> answer, Optional<Problem> refusal) {

    public static <T> Ended<T> of(Supplier<T> call) {
      try {
        return new Ended<>(Optional.of(call.get()), Optional.empty());
      } catch (ApiException e) {
        return new Ended<>(Optional.empty(), Problem.of(e));
      }
    }
  }

  /** Sends them all at the same time and waits for the answers, which come in the calls' order. */
  public static <T> List<Ended<T>> all(List<Supplier<T>> calls) {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<CompletableFuture<Ended<T>>> answers = new ArrayList<>();
      calls.forEach(
          one -> answers.add(CompletableFuture.supplyAsync(() -> Ended.of(one), threads)));
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  /** Sends one call so often at the same time; none of them may be refused. */
  public static <T> List<T> answers(int times, Supplier<T> call) {
    return all(Collections.nCopies(times, call)).stream()
        .map(ended -> ended.answer().orElseThrow(() -> new AssertionError(ended.refusal())))
        .toList();
  }
}
