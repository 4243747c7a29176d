package org.wego.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import org.wego.faults.check.TopicLog.Event;
import org.wego.faults.check.TopicLog.Position;
import org.wego.faults.check.TopicLog.Stream;

/** The topics tell what the owners' databases say was told, each number once. */
final class StreamsAreWhole implements Invariant {

  /** The tables of each service whose rows are streams, and the column that is the stream's key. */
  private static final Map<String, Map<String, String>> TABLES =
      Map.of(
          "membership",
          Map.of("member", "id", "membership_application", "id"),
          "fees",
          Map.of("invoice", "id", "member_standing", "member_id"),
          "awards",
          Map.of("award_edition", "id", "award_entry", "id"),
          "events",
          Map.of("event", "id", "delegation", "id"));

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public String sentence() {
    return "For each stream at sequence N its de-duplicated topic holds exactly 1..N, and no number"
        + " is two events'.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>(evidence.topics().contradictions());
    Map<Stream, TreeMap<Position, Event>> streams = evidence.topics().streams();
    streams.forEach((stream, events) -> found.addAll(gaps(stream, events.navigableKeySet())));
    TABLES.forEach(
        (service, tables) ->
            tables.forEach((table, key) -> found.addAll(untold(evidence, service, table, key))));
    return found;
  }

  private static List<String> gaps(Stream stream, NavigableSet<Position> positions) {
    long expected = 1;
    for (Position position : positions) {
      if (position.sequence() != expected) {
        return List.of("%s has no %d before %s".formatted(stream, expected, position));
      }
      expected++;
    }
    return List.of();
  }

  /** Rows whose number is not the last one that any topic of their service has of them. */
  private static List<String> untold(Evidence evidence, String service, String table, String key) {
    Set<String> told = new HashSet<>();
    evidence
        .topics()
        .streams()
        .forEach(
            (stream, events) -> {
              if (stream.service().equals(service)) {
                told.add(stream.key() + "|" + events.lastKey().sequence());
              }
            });
    return evidence
        .databases()
        .rows(
            service,
            "SELECT %s, event_sequence FROM %s WHERE event_sequence > 0".formatted(key, table))
        .stream()
        .filter(row -> !told.contains(row))
        .map(row -> "%s.%s at %s, which no topic has as its last".formatted(service, table, row))
        .toList();
  }
}
