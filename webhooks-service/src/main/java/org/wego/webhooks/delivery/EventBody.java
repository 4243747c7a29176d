package org.wego.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.messaging.stream.EventJson;

/** What a subscriber is sent. */
@JsonPropertyOrder({"id", "type", "timestamp", "subject", "sequence", "data"})
record EventBody(
    UUID id, String type, Instant timestamp, UUID subject, long sequence, JsonNode data) {

  static String of(NewEvent event, JsonNode data) {
    try {
      return EventJson.mapper()
          .writeValueAsString(
              new EventBody(
                  event.id(), event.type(), event.time(), event.subject(), event.sequence(), data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Event " + event.id() + " cannot be written as JSON", e);
    }
  }
}
