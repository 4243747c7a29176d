package org.wego.platform.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.messaging.stream.EventJson;
import org.wego.platform.trace.Cause;

/**
 * An event on its way through the inbox.
 *
 * @param row its row in {@code inbox_event}, {@code null} when it has none yet
 * @param state the row's state, {@code null} when it has none yet
 * @param event the event
 * @param payload its payload as it arrived
 * @param cause what set it off
 */
record Entry(UUID row, KeptState state, IncomingEvent event, String payload, Cause cause) {

  Position position() {
    return new Position(event.epoch(), event.sequence());
  }

  UUID key() {
    return event.key();
  }

  /** The same event, waiting for an earlier one. */
  Entry waiting() {
    return new Entry(row, KeptState.WAITING, event, payload, cause);
  }

  @Override
  public String toString() {
    return "%s %s (stream %s, epoch %d, sequence %d)"
        .formatted(event.type(), event.id(), event.key(), event.epoch(), event.sequence());
  }

  /** An event without a row, its payload parsed. */
  static Entry arrived(Head head, String payload, Cause cause) throws JsonProcessingException {
    return kept(null, null, head, payload, cause);
  }

  /** An event with a row, its payload parsed. */
  static Entry kept(UUID row, KeptState state, Head head, String payload, Cause cause)
      throws JsonProcessingException {
    IncomingEvent event =
        new IncomingEvent(
            head.id,
            head.type,
            head.key,
            head.epoch,
            head.sequence,
            head.time,
            EventJson.mapper().readTree(payload));
    return new Entry(row, state, event, payload, cause);
  }

  /** Everything about an event but its payload. */
  record Head(UUID id, String type, UUID key, int epoch, long sequence, Instant time) {}
}
