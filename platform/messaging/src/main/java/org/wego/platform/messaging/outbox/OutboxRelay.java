package org.wego.platform.messaging.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.kafka.RecordSender;
import org.wego.platform.messaging.retry.Backoff;
import org.wego.platform.messaging.stream.MessagingConfig;

/**
 * Runs one relay per shard in this process. Replicas of a service run theirs too: an advisory lock
 * of the database lets one of them at a time send a shard.
 */
@ApplicationScoped
public class OutboxRelay {

  /** Fixed for ever, as the generated column {@code outbox_event.shard} computes it. */
  public static final int SHARDS = 4;

  static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  @Inject OutboxConfig config;
  @Inject MessagingConfig messaging;
  @Inject OutboxSignal signal;
  @Inject MeterRegistry meters;
  @Inject Tracer tracer;

  @Inject
  @DataSource("relay")
  AgroalDataSource dataSource;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  /** Starts when everything else has: the tables are migrated before. */
  void start(@Observes StartupEvent event) {
    config.requireConsistentTimeouts();
    if (!config.enabled()) {
      LOG.warn("The outbox relay is switched off: events wait in the outbox");
      return;
    }
    for (int shard = 0; shard < SHARDS; shard++) {
      int number = shard;
      Thread thread = new Thread(() -> relay(number), "outbox-relay-" + shard);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /**
   * Lets batches in flight end; one that does not in time is rolled back, and sent again after a
   * start. A thread that PostgreSQL does not answer is left to end with the process.
   */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    signal.wake();
    join(config.requestTimeout());
    threads.forEach(Thread::interrupt);
    join(Duration.ofSeconds(1));
    threads.stream()
        .filter(Thread::isAlive)
        .forEach(thread -> LOG.warnf("%s does not end: its batch is sent again", thread.getName()));
  }

  private void join(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (Thread thread : threads) {
      TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
    }
  }

  private void relay(int shard) {
    String client = messaging.clientId("outbox-" + shard);
    OutboxMeters measured = new OutboxMeters(meters, shard, config.measureInterval());
    Backoff backoff = new Backoff(Duration.ofMillis(100), config.maxRetryDelay());
    Backoff idle = new Backoff(config.pollInterval(), config.idlePollInterval());
    try (RecordSender sender = new RecordSender(broker, client, config.sendTimeouts())) {
      ShardRelay relay =
          new ShardRelay(shard, messaging.source(), config, dataSource, sender, tracer);
      while (stopping.getCount() > 0) {
        if (!relayOnce(shard, relay, measured, backoff, idle)) {
          stopping.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      LOG.infof("The relay of shard %d was interrupted by the shutdown", shard);
      Thread.currentThread().interrupt();
    }
  }

  /** Sends one batch, or waits for one; false when that failed. */
  private boolean relayOnce(
      int shard, ShardRelay relay, OutboxMeters measured, Backoff backoff, Backoff idle)
      throws InterruptedException {
    try {
      measured.measure(dataSource);
      long start = System.nanoTime();
      List<String> sent = relay.sendBatch();
      if (backoff.failures() > 0) {
        LOG.infof("Shard %d: sending again after %d failures", shard, backoff.failures());
        backoff.reset();
      }
      if (!sent.isEmpty()) {
        measured.sent(sent, System.nanoTime() - start);
        idle.reset();
      }
      if (sent.size() < config.batchSize()) {
        signal.await(shard, idle.next());
      }
      return true;
    } catch (SQLException | RuntimeException | Error e) {
      // Errors too: a relay that ended would stop its shard without a word.
      measured.failed();
      if (backoff.failures() == 0) {
        LOG.warnf(e, "Shard %d: events cannot be sent now; trying again until they can", shard);
      } else {
        LOG.debugf(e, "Shard %d: failure %d", shard, backoff.failures() + 1);
      }
      return false;
    }
  }
}
