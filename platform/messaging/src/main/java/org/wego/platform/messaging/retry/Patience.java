package org.wego.platform.messaging.retry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.narayana.jta.TransactionRunner;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Does work for as long as it takes: a lost database, a deadlock or a timeout is waited out in
 * place.
 */
@ApplicationScoped
public class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class);

  /** After so many lost races for a row in a row, the work itself is taken to be at fault. */
  private static final int RACES = 5;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final RetryConfig config;
  private final Counter retries;

  Patience(RetryConfig config, MeterRegistry meters) {
    this.config = config;
    this.retries =
        Counter.builder("wego.messaging.retries")
            .description("Attempts that failed for a passing reason")
            .register(meters);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Does the work in a new transaction, and again while its failure is a passing one.
   *
   * @param what names the work in the log
   * @throws OwnFailureException when it failed for its own reason; nothing of it is stored
   * @throws ShutdownException when the service stops before it could be done
   */
  public <T> T inTransaction(String what, Callable<T> work) {
    return persist(what, () -> transaction().call(work), this::passes);
  }

  /**
   * Does the work in a new transaction, once: somebody waits for the answer.
   *
   * @throws OwnFailureException when it failed for its own reason; nothing of it is stored
   * @throws ProblemException as the work threw it, or UNAVAILABLE when it failed for a passing
   *     reason
   */
  public <T> T onceInTransaction(Callable<T> work) {
    long start = System.nanoTime();
    try {
      return transaction().call(work);
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      if (isStopping() || passes(e, 1, Duration.ofNanos(System.nanoTime() - start))) {
        throw new ProblemException(
            PlatformError.UNAVAILABLE, "The database cannot do this now; try again later", e);
      }
      throw ownFailure(e);
    }
  }

  /**
   * Does the work until it succeeds, whatever it fails of.
   *
   * @throws ShutdownException when the service stops before it could be done
   */
  public <T> T untilDone(String what, Callable<T> work) {
    return persist(what, work, (failure, attempts, elapsed) -> true);
  }

  private TransactionRunner transaction() {
    return QuarkusTransaction.requiringNew().timeout((int) config.transactionTimeout().toSeconds());
  }

  /** Quarkus wraps the checked exceptions of the work; its own failure is what was wrapped. */
  private static OwnFailureException ownFailure(Throwable failure) {
    boolean wrapped = failure instanceof QuarkusTransactionException && failure.getCause() != null;
    return new OwnFailureException(wrapped ? failure.getCause() : failure);
  }

  private boolean passes(Throwable failure, int attempts, Duration elapsed) {
    // A transaction that JTA rolled back for its age fails in many ways; its age tells for sure.
    return elapsed.compareTo(config.transactionTimeout()) >= 0
        || Failures.passes(failure)
        || (Failures.isContention(failure) && attempts < RACES);
  }

  /**
   * A service that stops closes what its work needs, one after the other, and each of these fails
   * in its own way. So of what fails meanwhile nothing can be told, and the next one does it again.
   */
  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  <T> T persist(String what, Callable<T> work, Judge judge) {
    Backoff backoff = new Backoff(Duration.ofMillis(100), config.maxDelay());
    while (true) {
      long start = System.nanoTime();
      try {
        T result = work.call();
        if (backoff.failures() > 0) {
          LOG.infof("%s: done after %d failures", what, backoff.failures());
        }
        return result;
      } catch (ShutdownException e) {
        throw e;
      } catch (Exception e) {
        if (isStopping()) {
          throw new ShutdownException(e);
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        if (!judge.passes(e, backoff.failures() + 1, elapsed)) {
          throw ownFailure(e);
        }
        retries.increment();
        Duration delay = backoff.next();
        if (backoff.failures() == 1) {
          LOG.warnf(e, "%s: failed for a passing reason; trying again until it is done", what);
        } else {
          LOG.debugf(e, "%s: failure %d", what, backoff.failures());
        }
        await(delay, e);
      }
    }
  }

  private void await(Duration delay, Throwable failure) {
    try {
      if (stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ShutdownException(failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShutdownException(failure);
    }
  }

  /** Tells whether a failure passes by itself, so that the work is worth another attempt. */
  interface Judge {
    boolean passes(Throwable failure, int attempts, Duration elapsed);
  }
}
