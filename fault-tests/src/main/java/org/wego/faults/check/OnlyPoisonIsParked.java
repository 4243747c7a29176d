package org.wego.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

final class OnlyPoisonIsParked implements Invariant {

  private static final List<String> SERVICES =
      List.of("membership", "fees", "awards", "events", "webhooks");

  /** Who applies the events of members, and so cannot apply one that has no name. */
  private static final List<String> OF_MEMBERS = List.of("fees", "awards", "events");

  private static final String HELD =
      "SELECT DISTINCT stream_key, state FROM inbox_event WHERE state IN ('WAITING', 'PARKED')";
  private static final String UNSENT = "SELECT id, topic, sequence FROM outbox_event";

  @Override
  public String name() {
    return "parked";
  }

  @Override
  public String sentence() {
    return "The outboxes are empty, what is parked is exactly the poison, and nothing but poison is"
        + " in the dead-letter topics.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Set<String> poison = evidence.topics().poison();
    for (String service : SERVICES) {
      evidence
          .databases()
          .rows(service, UNSENT)
          .forEach(row -> found.add("%s has not sent %s".formatted(service, row)));
      SortedSet<String> held = evidence.databases().rows(service, HELD);
      held.stream()
          .filter(row -> !row.endsWith("|PARKED") || !poison.contains(row.split("\\|")[0]))
          .forEach(row -> found.add("%s holds %s".formatted(service, row)));
      if (OF_MEMBERS.contains(service)) {
        poison.stream()
            .filter(stream -> !held.contains(stream + "|PARKED"))
            .forEach(stream -> found.add("%s has applied poison %s".formatted(service, stream)));
      }
    }
    found.addAll(letters(evidence.topics()));
    return found;
  }

  private static List<String> letters(TopicLog topics) {
    long[] unreadable = topics.unreadable();
    List<String> found = new ArrayList<>();
    if (unreadable[0] != unreadable[1]) {
      found.add(
          "%d records are no events, of which %d were put in"
              .formatted(unreadable[1], unreadable[0]));
    }
    // Each consumer of the topic puts its own; one that is killed after it puts it twice.
    boolean expected = unreadable[0] > 0;
    if (expected != topics.deadLetters() >= Math.max(1, unreadable[0])) {
      found.add(
          "%d dead letters for %d records that are no events"
              .formatted(topics.deadLetters(), unreadable[0]));
    }
    return found;
  }
}
