package org.wego.platform.messaging.outbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.wego.platform.id.Ids;

/**
 * An event to be published.
 *
 * @param id the event's own id; consumers apply an id once
 * @param topic a topic that topics.yaml names and this service owns
 * @param aggregateId the stream's key
 * @param sequence the event's number in its stream, from {@code EventSequence.next()}
 * @param type the CloudEvents type, such as {@code org.wego.…-approved.v1}
 * @param time when it happened, by the shared clock
 * @param payload the contract's record, written as JSON
 */
public record OutgoingEvent(
    UUID id,
    String topic,
    UUID aggregateId,
    long sequence,
    String type,
    Instant time,
    Object payload) {

  public OutgoingEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(aggregateId, "aggregateId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(payload, "payload");
    if (sequence < 1) {
      throw new IllegalArgumentException("An event's sequence begins at 1, got " + sequence);
    }
  }

  /** An event with a new id. */
  public static OutgoingEvent of(
      String topic, UUID aggregateId, long sequence, String type, Instant time, Object payload) {
    return new OutgoingEvent(Ids.next(), topic, aggregateId, sequence, type, time, payload);
  }
}
