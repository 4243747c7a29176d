package org.wego.security.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wego.security.check.Answer;
import org.wego.security.check.Finding;
import org.wego.security.generate.Call;

/** Counts what was answered and keeps what was found, each fault once with a few of its calls. */
public final class Tally {

  private static final int EXAMPLES = 3;
  private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

  private final NavigableMap<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> called = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();
  private final Map<String, Fault> faults = new TreeMap<>();
  private final AtomicLong slowest = new AtomicLong();

  /** A fault that was found, how often, and in which calls. */
  public record Fault(Finding first, AtomicLong times, List<String> told) {}

  void answered(Call call, Answer answer) {
    statuses.computeIfAbsent(answer.status(), status -> new AtomicLong()).incrementAndGet();
    called.computeIfAbsent(call.operation().id(), id -> new AtomicLong()).incrementAndGet();
    if (answer.status() < 400) {
      done.computeIfAbsent(call.operation().id(), id -> new AtomicLong()).incrementAndGet();
    }
    slowest.accumulateAndGet(answer.nanos(), Math::max);
  }

  void found(Finding finding) {
    synchronized (faults) {
      Fault fault =
          faults.computeIfAbsent(
              finding.fault(), any -> new Fault(finding, new AtomicLong(), new ArrayList<>()));
      fault.times().incrementAndGet();
      if (fault.told().size() < EXAMPLES) {
        fault.told().add(finding.told());
      }
    }
  }

  /** How often each status was answered. */
  public NavigableMap<Integer, AtomicLong> statuses() {
    return statuses;
  }

  /** How many calls were answered. */
  public long answers() {
    return statuses.values().stream().mapToLong(AtomicLong::get).sum();
  }

  /** The ids of the operations that were called. */
  public int called() {
    return called.size();
  }

  /** Whether the operation was done at least once, and not only refused. */
  public boolean isDone(String operation) {
    return done.containsKey(operation);
  }

  /** How many milliseconds the slowest answer took. */
  public long slowestMillis() {
    return slowest.get() / NANOS_OF_A_MILLISECOND;
  }

  /** All faults, those found most often first. */
  public List<Fault> faults() {
    synchronized (faults) {
      return faults.values().stream()
          .sorted(Comparator.comparingLong((Fault fault) -> -fault.times().get()))
          .toList();
    }
  }
}
