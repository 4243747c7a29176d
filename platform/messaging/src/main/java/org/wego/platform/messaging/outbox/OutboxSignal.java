package org.wego.platform.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Tells the relays of this process that a transaction with events was committed. It only saves them
 * the wait for their next poll: rows of other replicas and of bulk SQL are found by polling.
 */
@ApplicationScoped
class OutboxSignal {

  private final List<Semaphore> shards =
      IntStream.range(0, OutboxRelay.SHARDS).mapToObj(i -> new Semaphore(0)).toList();

  void wake() {
    shards.forEach(Semaphore::release);
  }

  /** Waits until woken or until the time is over, whichever comes first. */
  void await(int shard, Duration atMost) throws InterruptedException {
    Semaphore woken = shards.get(shard);
    if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      woken.drainPermits();
    }
  }
}
