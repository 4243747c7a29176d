package org.wego.platform.messages;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wego.platform.trace.Step;

/**
 * Sends what is queued, at most once. A message is claimed in a committed transaction before the
 * mail server hears of it, and what came of it is noted after: a process that ends in between
 * leaves a claim that runs out, and then nobody can know whether the message was sent.
 */
@ApplicationScoped
class MessageSender {

  private static final Logger LOG = Logger.getLogger(MessageSender.class);

  private static final Duration MIN_PAUSE = Duration.ofMillis(200);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  @Inject MessagesConfig config;
  @Inject MessageQueue queue;
  @Inject MessageSignal signal;
  @Inject MessageMeters meters;
  @Inject Postman postman;
  @Inject Tracer tracer;

  /** Starts when everything else has: the tables are migrated before. */
  void start(@Observes StartupEvent event) {
    config.requireConsistentTimeouts();
    if (!config.sendingEnabled()) {
      LOG.warn("The sending of messages is switched off: they wait in the table");
      return;
    }
    for (int i = 0; i < config.senders(); i++) {
      start("message-sender-" + i, this::sendAll);
    }
    start("message-keeper", this::keepOrder);
  }

  /**
   * Lets what is being sent be sent. What takes longer is not interrupted but left to end with the
   * process; it becomes uncertain.
   */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    signal.wake(threads.size());
    long deadline = System.nanoTime() + STOP_WITHIN.toNanos();
    for (Thread thread : threads) {
      TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
    }
    threads.stream()
        .filter(Thread::isAlive)
        .forEach(
            thread -> LOG.warnf("%s does not end: its message is uncertain", thread.getName()));
  }

  private void start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                LOG.infof("%s was interrupted by the shutdown", name);
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void sendAll() throws InterruptedException {
    Duration pause = Duration.ZERO;
    while (stopping.getCount() > 0) {
      if (sendOne()) {
        pause = Duration.ZERO;
      } else {
        Duration doubled = pause.isZero() ? MIN_PAUSE : pause.multipliedBy(2);
        pause = doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Sends one message, or waits for one; false when the database or the mail server is away. */
  private boolean sendOne() throws InterruptedException {
    try {
      Optional<ClaimedMessage> next = queue.claim(config.claimTimeout());
      if (next.isEmpty()) {
        signal.await(config.pollInterval());
        return true;
      }
      return send(next.get());
    } catch (SQLException | RuntimeException | Error e) {
      // Errors too: a sender that ended would stop the messages without a word.
      LOG.warn("Messages cannot be sent now; trying again until they can", e);
      return false;
    }
  }

  private boolean send(ClaimedMessage message) throws InterruptedException {
    long start = System.nanoTime();
    Step step =
        Step.begin(tracer, message.cause(), "send message", SpanKind.CLIENT)
            .with("wego.message.kind", message.kind());
    try {
      SendFailure failure = postman.send(message).orElse(null);
      String outcome = failure == null ? "sent" : failure.kindName();
      meters.attempted(message.kind(), outcome, System.nanoTime() - start);
      if (failure != null) {
        step.failed(outcome);
      }
      note(message, failure);
      return failure == null || failure.kind() != SendFailure.Kind.UNREACHABLE;
    } finally {
      step.close();
    }
  }

  /** What came of an attempt must not be lost to a database that is away for a moment. */
  private void note(ClaimedMessage message, SendFailure failure) throws InterruptedException {
    long deadline = System.nanoTime() + config.claimTimeout().toNanos();
    while (true) {
      try {
        noteOnce(message, failure);
        return;
      } catch (SQLException e) {
        if (stopping.getCount() == 0 || System.nanoTime() > deadline) {
          LOG.errorf(e, "What came of the %s cannot be noted: it is uncertain", message);
          return;
        }
        LOG.debugf(e, "What came of the %s cannot be noted now", message);
        stopping.await(MIN_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void noteOnce(ClaimedMessage message, SendFailure failure) throws SQLException {
    if (failure == null) {
      queue.sent(message);
      LOG.infof("The %s was taken by the mail server", message);
      return;
    }
    switch (failure.kind()) {
      case PERMANENT -> {
        LOG.warnf("The %s was refused for good", message);
        queue.failed(message, failure.detail());
      }
      case UNCERTAIN -> {
        LOG.warnf("Nobody knows whether the %s was sent", message);
        queue.uncertain(message, failure.detail());
      }
      case UNREACHABLE, TEMPORARY -> {
        if (message.tries() >= config.maxAttempts()) {
          LOG.warnf("The %s was the last one", message);
          queue.failed(message, failure.detail());
        } else {
          LOG.infof("The %s failed and is followed by another", message);
          queue.later(
              message,
              failure.detail(),
              message.delay(config.minRetryDelay(), config.maxRetryDelay()));
        }
      }
      default -> throw new IllegalStateException("Unknown: " + failure.kind());
    }
  }

  /** Looks for what processes left behind, and measures. */
  private void keepOrder() throws InterruptedException {
    while (stopping.getCount() > 0) {
      try {
        int leftBehind = queue.giveUpLeftBehind();
        if (leftBehind > 0) {
          LOG.warnf("%d messages were left behind by a process that ended", leftBehind);
        }
        queue.forgetSecrets(config.secretsKeptFor());
        meters.measure();
      } catch (SQLException | RuntimeException e) {
        LOG.debug("The messages cannot be measured now", e);
      }
      stopping.await(config.measureInterval().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What a thread does until the process stops. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }
}
