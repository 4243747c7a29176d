package org.wego.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the senders of this process that a transaction with messages was committed. It only saves
 * them the wait for their next poll.
 */
@ApplicationScoped
class MessageSignal {

  private final Semaphore woken = new Semaphore(0);

  void wake(int senders) {
    woken.release(senders);
  }

  /** Waits until woken or until the time is over, whichever comes first. */
  void await(Duration atMost) throws InterruptedException {
    if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      woken.drainPermits();
    }
  }
}
