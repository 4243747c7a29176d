package org.wego.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

class PlacesTest {

  private static final long SECONDS = 10;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void end_all() throws InterruptedException {
    end.countDown();
    others.shutdownNow();
    assertThat(others.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoever_gets_no_place_in_time_is_told_to_come_again_and_nothing_is_done() throws Exception {
    Places places = new Places(1, Duration.ofMillis(50));
    Future<String> first = takenUntilTheEnd(places);

    assertThatThrownBy(() -> places.take(() -> "second"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(PlatformError.UNAVAILABLE));

    end.countDown();
    assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(places.take(() -> "third")).isEqualTo("third");
  }

  @Test
  void whoever_waits_gets_the_place_when_it_is_free() throws Exception {
    Places places = new Places(1, Duration.ofSeconds(SECONDS));
    Future<String> first = takenUntilTheEnd(places);
    Future<String> second = others.submit(() -> places.take(() -> "second"));

    assertThat(second.isDone()).isFalse();
    end.countDown();

    assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(second.get(SECONDS, TimeUnit.SECONDS)).isEqualTo("second");
  }

  @Test
  void a_failure_gives_the_place_back() {
    Places places = new Places(1, Duration.ofMillis(50));

    assertThatThrownBy(
            () ->
                places.take(
                    () -> {
                      throw new IllegalStateException("cannot be made");
                    }))
        .hasMessage("cannot be made");

    assertThat(places.take(() -> "next")).isEqualTo("next");
  }

  @Test
  void an_interrupted_wait_ends_at_once_and_the_interruption_is_kept() throws Exception {
    Places places = new Places(1, Duration.ofSeconds(SECONDS));
    takenUntilTheEnd(places);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> places.take(() -> "second")).isInstanceOf(ProblemException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  private Future<String> takenUntilTheEnd(Places places) throws InterruptedException {
    Future<String> first =
        others.submit(
            () ->
                places.take(
                    () -> {
                      begun.countDown();
                      await(end);
                      return "first";
                    }));
    assertThat(begun.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    return first;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
