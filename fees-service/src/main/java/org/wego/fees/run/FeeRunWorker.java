package org.wego.fees.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
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
import org.wego.platform.messaging.retry.OwnFailureException;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/**
 * Carries runs through, chunk after chunk, waiting out a database that cannot be used. It is woken
 * when one is requested, and looks by itself for runs that another process queued, or left behind
 * when it was killed. Several processes may be on the same run: each chunk takes the run's row, and
 * goes on from where the one before came to.
 */
@ApplicationScoped
class FeeRunWorker {

  private static final Logger LOG = Logger.getLogger(FeeRunWorker.class);
  private static final String FAULT = "A fault in the service or its data; the log has it";

  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private ExecutorService workers;
  private ScheduledExecutorService poll;

  @Inject BillMembers billMembers;
  @Inject Patience patience;
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
    String what = "Fee run " + runId;
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = patience.inTransaction(what, () -> billMembers.next(runId)) && rested();
      }
    } catch (OwnFailureException e) {
      LOG.errorf(e, "%s cannot go on", what);
      patience.inTransaction(what, () -> billMembers.fail(runId, FAULT));
    } catch (ShutdownException e) {
      LOG.infof("%s goes on with the next start", what);
    } catch (InterruptedException e) {
      LOG.infof("%s was interrupted by the shutdown and goes on with the next start", what);
      Thread.currentThread().interrupt();
    } finally {
      inHand.remove(runId);
    }
  }

  /** Rests between two chunks; false when this process is stopping. */
  private boolean rested() throws InterruptedException {
    return !stopping.await(config.chunkPause().toMillis(), TimeUnit.MILLISECONDS);
  }
}
