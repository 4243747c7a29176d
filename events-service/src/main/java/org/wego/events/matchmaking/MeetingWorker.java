package org.wego.events.matchmaking;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
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
import org.wego.events.matchmaking.MeetingRuns.Claim;
import org.wego.platform.messaging.retry.OwnFailureException;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;
import org.wego.platform.problem.ProblemException;

/**
 * Carries runs through, waiting out a database that cannot be used. It is woken when one is queued,
 * and looks by itself for runs that another process queued, or left behind when it was killed.
 */
@ApplicationScoped
class MeetingWorker {

  private static final Logger LOG = Logger.getLogger(MeetingWorker.class);
  private static final String FAULT = "A fault in the service or its data; the log has it";

  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private ExecutorService workers;
  private ScheduledExecutorService poll;

  @Inject CarryOutMeetingRun carryOut;
  @Inject MeetingRuns runs;
  @Inject PlanMeetings planMeetings;
  @Inject Patience patience;
  @Inject MeetingConfig config;

  void start(@Observes StartupEvent event) {
    workers =
        Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "meeting-worker"));
    poll = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "meeting-poll"));
    long interval = config.pollInterval().toMillis();
    poll.scheduleWithFixedDelay(this::takeUnclaimed, 0, interval, TimeUnit.MILLISECONDS);
  }

  /** Ends the solver's work, which begins again with the next start. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    poll.shutdownNow();
    workers.shutdown();
    planMeetings.stop();
    if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeetingRunQueued queued) {
    take(queued.runId());
  }

  /** Takes what nobody works on. */
  void takeUnclaimed() {
    try {
      runs.unclaimed().forEach(this::take);
    } catch (RuntimeException e) {
      // The next poll is the retry; a scheduled task that throws would never run again.
      LOG.warn("Unfinished meeting runs cannot be looked up now", e);
    }
  }

  private void take(UUID runId) {
    if (stopping.getCount() > 0 && inHand.add(runId)) {
      try {
        workers.execute(() -> carryThrough(runId));
      } catch (RejectedExecutionException e) {
        inHand.remove(runId);
        LOG.infof("Meeting run %s waits for the next start: this process is stopping", runId);
      }
    }
  }

  private void carryThrough(UUID runId) {
    String what = "Meeting run " + runId;
    try {
      boolean again = true;
      while (again) {
        Optional<Claim> claim = patience.inTransaction(what, () -> carryOut.claim(runId));
        again = claim.isPresent() && attempt(what, claim.get());
      }
    } catch (OwnFailureException e) {
      // It stays as it is; the poll tries it again.
      LOG.errorf(e, "%s can be neither taken nor ended", what);
    } catch (ShutdownException e) {
      LOG.infof("%s begins again with the next start", what);
    } finally {
      inHand.remove(runId);
    }
  }

  /** Whether the run is to begin again. */
  private boolean attempt(String what, Claim claim) {
    try {
      Situation situation = patience.inTransaction(what, () -> carryOut.look(claim));
      return plan(what, claim, situation);
    } catch (ShutdownException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s cannot go on", what);
      patience.inTransaction(what, () -> carryOut.fail(claim, FAULT));
      return false;
    }
  }

  private boolean plan(String what, Claim claim, Situation situation) {
    Optional<Proposal> proposal = planMeetings.plan(situation);
    return proposal.isPresent()
        ? patience.inTransaction(what, () -> carryOut.conclude(claim, proposal.get()))
        : leave(what, claim);
  }

  /** Leaves the run to the next start; if that cannot be written any more, its lease ends. */
  private boolean leave(String what, Claim claim) {
    try {
      patience.onceInTransaction(() -> carryOut.giveBack(claim));
      LOG.infof("%s begins again with the next start", what);
    } catch (ProblemException | OwnFailureException e) {
      LOG.infof(e, "%s begins again when its lease has ended", what);
    }
    return false;
  }
}
