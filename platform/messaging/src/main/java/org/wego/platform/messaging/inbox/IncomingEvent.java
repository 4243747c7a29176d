package org.wego.platform.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.messaging.stream.EventJson;
import org.wego.platform.messaging.stream.SnapshotSource;

/**
 * An event as it was read.
 *
 * @param id the event's own id
 * @param type the CloudEvents type
 * @param key the stream's key, which is the aggregate's id
 * @param epoch the stream's epoch, raised when its owner was restored from a backup
 * @param sequence the number in the stream, from 1
 * @param time when it happened
 * @param data the payload
 */
public record IncomingEvent(
    UUID id, String type, UUID key, int epoch, long sequence, Instant time, JsonNode data) {

  /** Whether it carries the whole state, and so may start or restart the stream. */
  public boolean snapshot() {
    return type.endsWith(SnapshotSource.TYPE_SUFFIX);
  }

  /**
   * The payload as the record that the consumer declares for it; fields that the record lacks are
   * passed over.
   *
   * @throws IllegalArgumentException when the payload does not fit the record
   */
  public <T> T dataAs(Class<T> shape) {
    try {
      return EventJson.mapper().treeToValue(data, shape);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The payload of " + type + " " + id + " does not fit " + shape.getSimpleName(), e);
    }
  }
}
