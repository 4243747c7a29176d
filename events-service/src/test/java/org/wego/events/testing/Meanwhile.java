package org.wego.events.testing;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A call that is made while the transaction of somebody else is under way. */
public final class Meanwhile {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Meanwhile() {}

  /**
   * Calls while a transaction holds locks.
   *
   * @param holding what the transaction does first
   * @param call made then
   * @param then what the transaction does once the call waits for a lock, or has ended
   * @return what the call gives after the transaction
   */
  public static <T> T called(Runnable holding, Callable<T> call, Runnable then) throws Exception {
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try {
      Future<T> answer =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    holding.run();
                    Future<T> called = caller.submit(call);
                    await().atMost(PATIENCE).until(() -> called.isDone() || somebodyWaits());
                    then.run();
                    return called;
                  });
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      caller.shutdownNow();
    }
  }

  private static boolean somebodyWaits() {
    return Database.number(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
            """)
        > 0;
  }
}
