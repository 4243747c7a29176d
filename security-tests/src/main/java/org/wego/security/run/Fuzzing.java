package org.wego.security.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.wego.security.check.Answer;
import org.wego.security.check.AnswerCheck;
import org.wego.security.check.Finding;
import org.wego.security.generate.Call;
import org.wego.security.generate.Ids;

/** Sends calls over several connections, learns from the answers, and has each one looked at. */
public final class Fuzzing {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What passes: the gateway says when to come again. */
  private static final List<Integer> PASSING = List.of(503, 504);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI address;
  private final int connections;
  private final Ids ids;
  private final AnswerCheck check;
  private final Tally tally;
  private final Queue<Call> putOff = new ConcurrentLinkedQueue<>();

  /**
   * @param address of the gateway or whatever is asked, without a path
   * @param connections how many calls are under way at a time
   */
  public Fuzzing(URI address, int connections, Ids ids, AnswerCheck check, Tally tally) {
    this.address = address;
    this.connections = connections;
    this.ids = ids;
    this.check = check;
    this.tally = tally;
  }

  /**
   * Sends so many calls and returns when all are answered.
   *
   * @param from the number of the first
   * @param calls gives the call of each number; it is asked just before the call is sent
   */
  public void run(long from, long count, LongFunction<Call> calls) {
    AtomicLong next = new AtomicLong(from);
    Callable<Void> connection =
        () -> {
          for (long i = next.getAndIncrement(); i < from + count; i = next.getAndIncrement()) {
            send(calls.apply(i), true);
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Void>> ends =
          threads.invokeAll(IntStream.range(0, connections).mapToObj(i -> connection).toList());
      for (Future<Void> end : ends) {
        end.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while calling", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A call could not be made", e.getCause());
    } finally {
      threads.shutdownNow();
    }
    for (Call call = putOff.poll(); call != null; call = putOff.poll()) {
      send(call, false);
    }
  }

  /**
   * Sends one call.
   *
   * @param mayBePutOff whether it is tried again later when it is told to come again
   */
  private void send(Call call, boolean mayBePutOff) {
    Answer answer;
    try {
      answer = answer(call);
    } catch (UncheckedIOException e) {
      String what = e.getCause().getClass().getName();
      tally.found(new Finding(Finding.Kind.NO_ANSWER, call.operation().id(), what, call.told()));
      return;
    }
    tally.answered(call, answer);
    if (mayBePutOff
        && PASSING.contains(answer.status())
        && answer.header("retry-after").isPresent()) {
      putOff.add(call);
      return;
    }
    check.of(call, answer).forEach(tally::found);
    if (answer.status() < 300 && answer.isJson() && call.isOfTheContract()) {
      answer
          .json()
          .ifPresent(
              body ->
                  ids.learn(
                      call.operation(), call.values(), call.bare(), answer.header("etag"), body));
    }
  }

  /**
   * What is answered to a call.
   *
   * @throws UncheckedIOException when nothing is, or nothing in time
   */
  Answer answer(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + call.path()))
            .timeout(PATIENCE)
            .method(
                call.method(),
                call.body() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    call.caller().token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    long begun = System.nanoTime();
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().map(),
          response.body(),
          System.nanoTime() - begun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer", e);
    }
  }
}
