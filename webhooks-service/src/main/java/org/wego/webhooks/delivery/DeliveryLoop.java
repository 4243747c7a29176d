package org.wego.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes what is due and has it delivered, so much at once, until it is stopped. Several of them, of
 * one process or of many, share the work.
 */
final class DeliveryLoop {

  private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final DeliveryQueue queue;
  private final Deliver deliver;
  private final DeliveryConfig config;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Semaphore free;
  private final Semaphore ended = new Semaphore(0);
  private final ExecutorService callers;
  private final Thread taker;

  DeliveryLoop(DeliveryQueue queue, Deliver deliver, DeliveryConfig config, String name) {
    this.queue = queue;
    this.deliver = deliver;
    this.config = config;
    this.free = new Semaphore(config.atOnce());
    this.callers =
        Executors.newFixedThreadPool(config.atOnce(), work -> daemon(work, name + "-call"));
    this.taker = daemon(this::run, name);
  }

  void start() {
    taker.start();
  }

  /** Lets what is under way end, for so long; what takes longer is tried again by others. */
  void stop(Duration patience) throws InterruptedException {
    stopping.countDown();
    ended.release();
    callers.shutdown();
    if (!callers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.infof(
          "%d deliveries are under way at the end; they are made again",
          config.atOnce() - free.availablePermits());
    }
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        if (!takeDue()) {
          // Woken by the end of a call, which makes room, and else by the time.
          ended.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
          ended.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      LOG.info("A deliverer was interrupted by the shutdown");
      Thread.currentThread().interrupt();
    }
  }

  /** Has what is due delivered; false when there is nothing, or no room. */
  private boolean takeDue() throws InterruptedException {
    int room = free.availablePermits();
    if (room == 0) {
      return false;
    }
    List<DueDelivery> due;
    try {
      due = queue.lease(room);
    } catch (RuntimeException e) {
      LOG.warn("Deliveries cannot be taken now; trying again until they can", e);
      stopping.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    }
    for (DueDelivery delivery : due) {
      free.acquire();
      callers.execute(() -> call(delivery));
    }
    return !due.isEmpty();
  }

  private void call(DueDelivery delivery) {
    try {
      deliver.deliver(delivery);
    } catch (InterruptedException e) {
      LOG.infof("The %s was interrupted by the shutdown", delivery);
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Its lease runs out, and it is tried again.
      LOG.errorf(e, "The %s failed on our side", delivery);
    } finally {
      free.release();
      ended.release();
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
