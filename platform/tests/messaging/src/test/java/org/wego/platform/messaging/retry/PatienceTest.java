package org.wego.platform.messaging.retry;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Callable<Void> FAILING =
      () -> {
        throw new IllegalStateException("EntityManagerFactory is closed");
      };

  private final Patience patience =
      new Patience(
          new RetryConfig() {
            @Override
            public Duration maxDelay() {
              return Duration.ofMillis(200);
            }

            @Override
            public Duration transactionTimeout() {
              return Duration.ofSeconds(10);
            }
          },
          new SimpleMeterRegistry());

  @Test
  void what_does_not_pass_by_itself_is_the_works_own_failure() {
    assertThatExceptionOfType(OwnFailureException.class)
        .isThrownBy(() -> patience.persist("work", FAILING, (failure, attempts, time) -> false))
        .withRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatever_fails_while_the_service_stops_is_left_to_the_next_one() {
    patience.stop(new ShutdownEvent());

    assertThatExceptionOfType(ShutdownException.class)
        .isThrownBy(() -> patience.persist("work", FAILING, (failure, attempts, time) -> false));
  }
}
