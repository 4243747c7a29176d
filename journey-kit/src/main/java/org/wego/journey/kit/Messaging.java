package org.wego.journey.kit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a service's database says of the events that it sends and of those that it takes. */
public record Messaging(Databases databases, String service) {

  /** A consumer of a topic. */
  public record Consumer(String name, String topic) {}

  /** How far each consumer is in each stream that it has met. */
  public Map<Consumer, Map<UUID, EventStreams.Position>> positions() {
    Map<Consumer, Map<UUID, EventStreams.Position>> found = new HashMap<>();
    for (String row :
        databases.rows(
            service, "SELECT consumer, topic, stream_key, epoch, sequence FROM inbox_guard")) {
      String[] guard = row.split("\\|");
      found
          .computeIfAbsent(new Consumer(guard[0], guard[1]), first -> new HashMap<>())
          .put(
              UUID.fromString(guard[2]),
              new EventStreams.Position(Integer.parseInt(guard[3]), Long.parseLong(guard[4])));
    }
    return found;
  }

  /** Events that were not sent yet. */
  public long unsent() {
    return databases.number(service, "SELECT count(*) FROM outbox_event");
  }

  /** Events that wait for an earlier one, or could not be applied. */
  public long held() {
    return databases.number(
        service, "SELECT count(*) FROM inbox_event WHERE state IN ('WAITING', 'PARKED')");
  }

  /** The longest time in milliseconds from an event to its arrival here, since then. */
  public long longestWayMillis(Instant since) {
    return databases.number(
        service,
        """
        SELECT coalesce(max(extract(epoch FROM received_at - time) * 1000), 0)::bigint
        FROM inbox_event WHERE time > '%s'
        """
            .formatted(since));
  }
}
