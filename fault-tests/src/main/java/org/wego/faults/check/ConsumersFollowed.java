package org.wego.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wego.faults.check.TopicLog.Position;
import org.wego.faults.check.TopicLog.Stream;
import org.wego.journey.kit.Databases;

/** Each consumer has passed the last event of each stream of its topic. */
final class ConsumersFollowed implements Invariant {

  private static final String GUARDS =
      "SELECT consumer, topic, stream_key, epoch, sequence FROM inbox_guard";

  @Override
  public String name() {
    return "followed";
  }

  @Override
  public String sentence() {
    return "Every consumer has passed exactly the last event of every stream of its topic.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    return behind(evidence.databases(), evidence.topics());
  }

  /** Who has not passed what. */
  static List<String> behind(Databases databases, TopicLog topics) {
    List<String> found = new ArrayList<>();
    for (String service : List.of("membership", "fees", "awards", "events", "webhooks")) {
      Map<String, Map<Stream, Position>> guards = new TreeMap<>();
      for (String row : databases.rows(service, GUARDS)) {
        String[] guard = row.split("\\|");
        guards
            .computeIfAbsent(guard[0] + "|" + guard[1], first -> new HashMap<>())
            .put(
                new Stream(guard[1], guard[2]),
                new Position(Integer.parseInt(guard[3]), Long.parseLong(guard[4])));
      }
      guards.forEach((consumer, at) -> found.addAll(behind(topics, consumer, at)));
    }
    return found;
  }

  private static List<String> behind(TopicLog topics, String consumer, Map<Stream, Position> at) {
    String topic = consumer.substring(consumer.indexOf('|') + 1);
    List<String> found = new ArrayList<>();
    topics
        .streams()
        .forEach(
            (stream, events) -> {
              if (stream.topic().equals(topic) && !events.lastKey().equals(at.get(stream))) {
                found.add(
                    "%s is at %s in %s, which ends at %s"
                        .formatted(consumer, at.get(stream), stream, events.lastKey()));
              }
            });
    return found;
  }
}
