package org.wego.platform.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.wego.platform.messaging.kafka.SendTimeouts;

/** How the relay sends what the outbox holds. */
@ConfigMapping(prefix = "wego.outbox")
public interface OutboxConfig {

  /** Off while an operator restores a database: rows wait until the epoch is raised. */
  @WithDefault("true")
  boolean enabled();

  /** Rows of one transaction of the relay, at most. */
  @WithDefault("500")
  int batchSize();

  /** How long a relay that has found nothing waits before it looks again; it doubles. */
  @WithDefault("50ms")
  Duration pollInterval();

  /**
   * The longest such wait. A commit of this process ends it, so what it holds back is only what a
   * process that ended has left.
   */
  @WithDefault("500ms")
  Duration idlePollInterval();

  /** The longest wait after a failure; the first one is 100 ms and it doubles. */
  @WithDefault("2s")
  Duration maxRetryDelay();

  /** How often backlog and age are measured. */
  @WithDefault("10s")
  Duration measureInterval();

  /** One request to the broker, Kafka's {@code request.timeout.ms}. */
  @WithDefault("3s")
  Duration requestTimeout();

  /** The wait for metadata or buffer space, Kafka's {@code max.block.ms}. */
  @WithDefault("2s")
  Duration maxBlock();

  /** From send to acknowledgement with all retries, Kafka's {@code delivery.timeout.ms}. */
  @WithDefault("8s")
  Duration deliveryTimeout();

  /** After which PostgreSQL ends the relay's transaction and connection. */
  @WithDefault("15s")
  Duration transactionTimeout();

  /**
   * After which an unanswered statement of the relay fails, in whole seconds; also the driver's
   * {@code socketTimeout} of the datasource {@code relay}.
   */
  @WithDefault("20")
  int socketTimeoutSeconds();

  /** The timeouts of the broker's client. */
  default SendTimeouts sendTimeouts() {
    return new SendTimeouts(requestTimeout(), maxBlock(), deliveryTimeout());
  }

  /**
   * Checks that a transaction outlives the sending of its batch and the socket the transaction;
   * otherwise rows would be deleted, or sent again, at random.
   *
   * @throws IllegalStateException when they do not fit each other
   */
  default void requireConsistentTimeouts() {
    require(
        deliveryTimeout().compareTo(requestTimeout()) > 0,
        "wego.outbox.delivery-timeout (%s) must be longer than wego.outbox.request-timeout (%s)",
        deliveryTimeout(),
        requestTimeout());
    require(
        maxBlock().plus(deliveryTimeout()).compareTo(transactionTimeout()) < 0,
        "wego.outbox.max-block (%s) plus wego.outbox.delivery-timeout (%s) must be shorter than"
            + " wego.outbox.transaction-timeout (%s)",
        maxBlock(),
        deliveryTimeout(),
        transactionTimeout());
    require(
        transactionTimeout().compareTo(Duration.ofSeconds(socketTimeoutSeconds())) < 0,
        "wego.outbox.transaction-timeout (%s) must be shorter than"
            + " wego.outbox.socket-timeout-seconds (%s)",
        transactionTimeout(),
        socketTimeoutSeconds());
  }

  private static void require(boolean fits, String message, Object... values) {
    if (!fits) {
      throw new IllegalStateException(message.formatted(values));
    }
  }
}
