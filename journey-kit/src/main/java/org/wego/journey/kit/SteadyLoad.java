package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Several callers who go on asking, each a little after its last answer, whatever happens to the
 * platform meanwhile. Every request is counted, with its time and how it ended.
 */
public final class SteadyLoad implements AutoCloseable {

  /** Long enough that the callers leave the machine some of its time. */
  private static final Duration PAUSE =
      Duration.parse("PT" + System.getProperty("journey.load.pause", "0.1s"));

  private static final Duration TO_END = Duration.ofMinutes(1);

  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private ScheduledExecutorService callers;

  /** What one caller does again and again. */
  public interface Flow {
    void once(SteadyLoad load);
  }

  public void start(Collection<Flow> flows) {
    callers = Executors.newScheduledThreadPool(flows.size());
    for (Flow flow : flows) {
      callers.scheduleWithFixedDelay(
          () -> carryOut(flow), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void carryOut(Flow flow) {
    try {
      flow.once(this);
    } catch (FailedRequest counted) {
      // The rest of what this caller was about has no sense without it; it begins anew.
    } catch (RuntimeException | Error e) {
      // Of the test's own; a scheduled task that throws would end without a word.
      faults.add(e);
    }
  }

  /** Makes one request of a flow and counts it. */
  public <T> T request(String service, String what, Supplier<T> call) {
    long begun = System.nanoTime();
    try {
      T answer = call.get();
      note(service, what, begun, null);
      return answer;
    } catch (RuntimeException e) {
      note(service, what, begun, e.toString());
      throw new FailedRequest(e);
    }
  }

  private void note(String service, String what, long begun, String failure) {
    requests.add(
        new Request(
            service, what, begun, System.nanoTime(), java.util.Optional.ofNullable(failure)));
  }

  /** Lets people work for so long with nothing happening, and sees that they do. */
  public void goOn(Duration steady) {
    int before = requests.size();
    await().during(steady).atMost(steady.plusSeconds(10)).until(faults::isEmpty);
    assertThat(requests.size()).as("requests of the load").isGreaterThan(before);
  }

  /** Lets everyone finish what they are about, and tells how all went. */
  public List<Request> stop() throws InterruptedException {
    callers.shutdown();
    assertThat(callers.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS))
        .as("everyone has an answer")
        .isTrue();
    assertThat(faults).as("faults of the load itself").isEmpty();
    return new ArrayList<>(requests);
  }

  @Override
  public void close() {
    callers.shutdownNow();
  }

  private static final class FailedRequest extends RuntimeException {
    FailedRequest(RuntimeException cause) {
      super(cause);
    }
  }
}
