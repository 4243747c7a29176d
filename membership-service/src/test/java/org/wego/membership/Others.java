package org.wego.membership;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.wego.platform.testkit.ToldEvent;

/**
 * Tells what other services tell: by events on the real topics, made of the contracts' examples.
 */
public final class Others {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<UUID, Long> SEQUENCES = new ConcurrentHashMap<>();

  private Others() {}

  /** The example of an event of a service, such as {@code fees/invoice-paid}. */
  public static ObjectNode example(String event) {
    try {
      return (ObjectNode)
          JSON.readTree(
              Files.readString(Path.of("..", "contracts", "events", event + ".v1.example.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the next event of the stream of {@code keyField}, and waits until it is applied. */
  public static void tell(String topic, String event, String keyField, ObjectNode payload) {
    UUID key = UUID.fromString(payload.get(keyField).asText());
    tell(topic, event, key, SEQUENCES.merge(key, 1L, Long::sum), payload);
  }

  /** Tells the event with this number, and waits until it is applied. */
  public static void tell(String topic, String event, UUID key, long sequence, ObjectNode payload) {
    of(topic, event, key, sequence, payload).tell().awaitTaken();
  }

  public static void send(String topic, String event, UUID key, long sequence, ObjectNode payload) {
    of(topic, event, key, sequence, payload).tell();
  }

  private static ToldEvent of(
      String topic, String event, UUID key, long sequence, ObjectNode payload) {
    return ToldEvent.of(
        topic,
        "/wego/" + event.split("/")[0],
        "org.wego." + event.replace('/', '.') + ".v1",
        key,
        sequence,
        payload.toString());
  }

  /** The later example as one of the earlier one's invoice. */
  public static ObjectNode same(ObjectNode later, ObjectNode earlier) {
    return later.put("invoiceId", earlier.get("invoiceId").asText());
  }
}
