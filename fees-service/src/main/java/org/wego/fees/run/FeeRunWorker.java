package org.wego.fees.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wego.fees.sql.SqlFailure;
import org.wego.platform.messaging.retry.Backoff;

/**
 * Carries runs through, chunk after chunk. It is woken when one is requested, and looks by itself
 * for runs that another process queued, or left behind when it was killed. Several processes may be
 * on the same run: each chunk takes the run's row, and goes on from where the one before came to.
 */
@ApplicationScoped
class FeeRunWorker {

  private static final Logger LOG = Logger.getLogger(FeeRunWorker.class);

  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private ExecutorService workers;
  private ScheduledExecutorService poll;

  @Inject BillMembers billMembers;
  @Inject FeeRunConfig config;

  void start(@Observes StartupEvent event) {
    workers =
        Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "fee-run-worker"));
    poll = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "fee-run-poll"));
    long interval = config.pollInterval().toMillis();
    poll.scheduleWithFixedDelay(this::takeUnfinished, 0, interval, TimeUnit.MILLISECONDS);
  }

  /** Lets the chunks in work end; the runs go on with the next start. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    poll.shutdownNow();
    workers.shutdown();
    if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeeRunRequested requested) {
    take(requested.runId());
  }

  private void takeUnfinished() {
    try {
      billMembers.unfinishedRuns().forEach(this::take);
    } catch (RuntimeException e) {
      // The next poll is the retry; a scheduled task that throws would never run again.
      LOG.warn("Unfinished fee runs cannot be looked up now", e);
    }
  }

  private void take(UUID runId) {
    if (stopping.getCount() > 0 && inHand.add(runId)) {
      try {
        workers.execute(() -> carryThrough(runId));
      } catch (RejectedExecutionException e) {
        inHand.remove(runId);
        LOG.infof("Fee run %s waits for the next start: this process is stopping", runId);
      }
    }
  }

  private void carryThrough(UUID runId) {
    Backoff backoff = new Backoff(Duration.ofMillis(100), config.maxRetryDelay());
    try {
      boolean goesOn = true;
      while (goesOn && !stoppedWithin(Duration.ZERO)) {
        goesOn = billChunk(runId, backoff);
      }
    } catch (InterruptedException e) {
      LOG.infof("Fee run %s was interrupted by the shutdown", runId);
      Thread.currentThread().interrupt();
    } finally {
      inHand.remove(runId);
    }
  }

  private boolean billChunk(UUID runId, Backoff backoff) throws InterruptedException {
    try {
      boolean goesOn = billMembers.next(runId);
      backoff.reset();
      return goesOn && !stoppedWithin(config.chunkPause());
    } catch (RuntimeException e) {
      if (!SqlFailure.passes(e)) {
        LOG.errorf(e, "Fee run %s cannot go on", runId);
        return !failed(runId, e, backoff);
      }
      LOG.warnf(e, "Fee run %s: a chunk is tried again", runId);
      return !stoppedWithin(backoff.next());
    }
  }

  /** Whether the run's failure could be written down; when not, the chunk is tried again. */
  private boolean failed(UUID runId, RuntimeException failure, Backoff backoff)
      throws InterruptedException {
    try {
      billMembers.fail(runId, "A fault in the service or its data; the log has it");
      return true;
    } catch (RuntimeException e) {
      e.addSuppressed(failure);
      LOG.warnf(e, "The failure of fee run %s cannot be written now", runId);
      return stoppedWithin(backoff.next());
    }
  }

  private boolean stoppedWithin(Duration rest) throws InterruptedException {
    return stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
