package org.wego.faults.work;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was asked for and answered while people worked, and what must be there since. */
public final class Journal {

  private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
  private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();

  /**
   * A request that changes something, and the answer that its sender went on from.
   *
   * @param request the last of its attempts, all with one key
   * @param answer to that
   * @param attempts how many there were
   * @param begun when the first was sent, by {@link System#nanoTime()}
   */
  public record Write(Request request, Answer answer, int attempts, long begun) {}

  /**
   * Something that an answer promised.
   *
   * @param database whose it is
   * @param query that tells all there are, each as one text
   * @param value that must be among them
   */
  public record Kept(String database, String query, String value) {}

  void add(Write write) {
    writes.add(write);
  }

  void keeps(String database, String query, String value) {
    kept.add(new Kept(database, query, value));
  }

  /** All writes so far, in the order of their answers. */
  public List<Write> writes() {
    return List.copyOf(writes);
  }

  /** All that must be there. */
  public List<Kept> kept() {
    return List.copyOf(kept);
  }

  /** How many writes were answered with each status; 0 stands for no answer. */
  public Map<Integer, Long> statuses() {
    Map<Integer, Long> counts = new TreeMap<>();
    writes.forEach(write -> counts.merge(write.answer().status(), 1L, Long::sum));
    return counts;
  }
}
