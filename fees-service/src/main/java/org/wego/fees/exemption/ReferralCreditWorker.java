package org.wego.fees.exemption;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.OwnFailureException;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/**
 * Spends credits as soon as enough of them have come. It does so in transactions of its own: the
 * one that takes in a batch of events holds the accounts that they are about, and a grant locks the
 * counters of invoices and credit notes before accounts. A look round every minute takes up what a
 * killed process left, and members that became Friendship after their credits.
 */
@ApplicationScoped
class ReferralCreditWorker {

  private static final Logger LOG = Logger.getLogger(ReferralCreditWorker.class);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "referral-credits"));

  @Inject ExemptReferrers exemptReferrers;
  @Inject Patience patience;

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferralCredited credited) {
    try {
      worker.execute(this::settle);
    } catch (RejectedExecutionException e) {
      LOG.infof("Credits of %s wait for the next start: it is stopping", credited.referrerId());
    }
  }

  @Scheduled(
      identity = "referral-credits",
      every = "${wego.fees.exemption.look-round:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void settle() {
    try {
      for (ExemptReferrers.Due due : patience.untilDone("Credits", exemptReferrers::due)) {
        settle(due);
      }
    } catch (ShutdownException e) {
      LOG.info("Credits wait for the next start");
    }
  }

  private void settle(ExemptReferrers.Due due) {
    String what = "Exemption of %s in %d".formatted(due.referrerId(), due.feeYear());
    try {
      patience.inTransaction(what, () -> exemptReferrers.settle(due.referrerId(), due.feeYear()));
    } catch (OwnFailureException e) {
      // The others go on; the next look round tries this one again.
      LOG.errorf(e, "%s cannot be granted", what);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }
}
