package org.wego.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wego.faults.check.TopicLog.Event;
import org.wego.faults.check.TopicLog.Position;
import org.wego.faults.check.TopicLog.Stream;

/** The topics tell what the owners' databases say was told, each number once. */
final class StreamsAreWhole implements Invariant {

  /**
   * Whose rows are streams.
   *
   * @param table of the topic's service
   * @param key the column that is the stream's key
   */
  private record Told(String topic, String table, String key) {}

  private static final List<Told> ALL =
      List.of(
          new Told("wego.membership.member.v1", "member", "id"),
          new Told("wego.membership.application.v1", "membership_application", "id"),
          new Told("wego.fees.invoice.v1", "invoice", "id"),
          new Told("wego.fees.standing.v1", "member_standing", "member_id"),
          new Told("wego.awards.edition.v1", "award_edition", "id"),
          new Told("wego.awards.entry.v1", "award_entry", "id"),
          new Told("wego.events.event.v1", "event", "id"),
          new Told("wego.events.attendance.v1", "delegation", "id"));

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
    ALL.forEach(told -> found.addAll(differences(evidence, told)));
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

  /** Where the last number of a row and the last one of its stream are two. */
  private static List<String> differences(Evidence evidence, Told told) {
    Set<String> inTopic = new TreeSet<>();
    String service = told.topic().split("\\.")[1];
    evidence
        .topics()
        .streams()
        .forEach(
            (stream, events) -> {
              if (stream.topic().equals(told.topic())) {
                inTopic.add(stream.key() + "|" + events.lastKey().sequence());
              }
            });
    Set<String> inTable =
        evidence
            .databases()
            .rows(
                service,
                "SELECT %s, event_sequence FROM %s WHERE event_sequence > 0"
                    .formatted(told.key(), told.table()));
    List<String> found = new ArrayList<>();
    inTable.stream()
        .filter(row -> !inTopic.contains(row))
        .map(row -> "%s at %s, which its topic does not have".formatted(told.table(), row))
        .forEach(found::add);
    inTopic.stream()
        .filter(row -> !inTable.contains(row))
        .map(row -> "%s tells of %s, which is not in %s".formatted(told.topic(), row, told.table()))
        .forEach(found::add);
    return found;
  }
}
