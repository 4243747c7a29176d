package org.wego.platform.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far a consumer is in one stream, and the events that it keeps for later. The rules of order
 * are here and nowhere else; the caller holds the lock of the stream's guard row.
 */
final class StreamProgress {

  /** What to do with an event that arrives. */
  enum Verdict {
    APPLY,
    KEEP,
    DROP
  }

  private final UUID key;
  private final NavigableMap<Position, Entry> kept = new TreeMap<>();
  private Position at;
  private boolean moved;

  StreamProgress(UUID key, Position at) {
    this.key = key;
    this.at = at;
  }

  UUID key() {
    return key;
  }

  /** The last event that was passed. */
  Position at() {
    return at;
  }

  boolean moved() {
    return moved;
  }

  /** Adds an event that waits or is parked. */
  void keep(Entry entry) {
    kept.put(entry.position(), entry);
  }

  /**
   * A snapshot is accepted at any later position. Any other event must be the next one; where that
   * opens a new epoch, nothing of the new epoch may be missing before it.
   */
  Verdict judge(Entry entry) {
    Position position = entry.position();
    if (position.compareTo(at) <= 0 || kept.containsKey(position)) {
      return Verdict.DROP;
    }
    if (entry.event().snapshot()) {
      return Verdict.APPLY;
    }
    boolean nothingMissing = kept.isEmpty() || position.compareTo(kept.firstKey()) < 0;
    return position.follows(at) && nothingMissing ? Verdict.APPLY : Verdict.KEEP;
  }

  /**
   * Passes the position.
   *
   * @return the kept events before it, which are superseded; the one at it is only forgotten
   */
  List<Entry> advanceTo(Position position) {
    at = position;
    moved = true;
    kept.remove(position);
    NavigableMap<Position, Entry> passed = kept.headMap(position, false);
    List<Entry> superseded = new ArrayList<>(passed.values());
    passed.clear();
    return superseded;
  }

  /** The kept event of that row. */
  Optional<Entry> kept(UUID row) {
    return kept.values().stream().filter(each -> row.equals(each.row())).findFirst();
  }

  /** Lets go of a kept event and stays where it is. */
  void forget(Entry entry) {
    kept.remove(entry.position());
  }

  /** The first kept event, whatever its state. */
  Optional<Entry> firstKept() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.firstEntry().getValue());
  }

  /** The event that waited and need not wait any longer. */
  Optional<Entry> released() {
    return firstKept()
        .filter(first -> first.state() == KeptState.WAITING && first.position().follows(at));
  }
}
