package org.wego.webhooks.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.ToldEvent;

/** Tells what other services tell: by events on the real topics, held against the contract. */
public final class Topic {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Topic() {}

  /** The example of a type, as the contract has it, to be told as it is or changed. */
  public static ObjectNode example(String type) {
    String[] parts = type.split("\\.", 4);
    Path file = Path.of("..", "contracts", "events", parts[2], parts[3] + ".example.json");
    try {
      return (ObjectNode) JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Tells one event, the first of a new stream, and waits until it is taken. */
  public static UUID tell(String topic, String type, ObjectNode payload) {
    return tell(topic, type, UUID.randomUUID(), 1, payload);
  }

  /**
   * Tells one event, and waits until it is taken.
   *
   * @return the id of the event
   */
  public static UUID tell(String topic, String type, UUID key, long sequence, ObjectNode payload) {
    ToldEvent event = ToldEvent.of(topic, sourceOf(topic), type, key, sequence, payload.toString());
    event.tell().awaitTaken();
    return event.id();
  }

  /** Tells one event, and goes on. */
  public static void send(
      String topic, String type, UUID id, UUID key, long sequence, ObjectNode payload) {
    String json = payload.toString();
    EventContracts.validate(type, json);
    new ToldEvent(topic, sourceOf(topic), type, id, key, sequence, json).tell();
  }

  private static String sourceOf(String topic) {
    String[] parts = topic.split("\\.");
    return "/" + parts[0] + "/" + parts[1];
  }
}
