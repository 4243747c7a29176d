package org.wego.platform.messaging.kafka;

import java.time.Duration;

/**
 * How long a producer waits.
 *
 * @param request for one request to the broker, {@code request.timeout.ms}
 * @param maxBlock for metadata or buffer space, {@code max.block.ms}
 * @param delivery from send to acknowledgement with all retries, {@code delivery.timeout.ms};
 *     longer than {@code request}
 */
public record SendTimeouts(Duration request, Duration maxBlock, Duration delivery) {

  /** What suits a broker in the same data centre. */
  public static final SendTimeouts DEFAULT =
      new SendTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(8));
}
