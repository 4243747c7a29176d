package org.wego.localstack.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is written down of a running process, so that any launcher finds it again.
 *
 * @param startedAt when the operating system started it, in milliseconds: a number used again for
 *     another process is not taken for it
 * @param build which build of the part's program runs, 0 where that says nothing
 */
public record ProcessRecord(
    String part, long pid, long startedAt, long build, Map<String, Integer> ports) {

  /** Start times are derived from the boot time, which moves a little when the clock is set. */
  private static final long TOLERANCE_MILLIS = 2_000;

  public static ProcessRecord of(
      String part, ProcessHandle process, long build, Map<String, Integer> ports) {
    return new ProcessRecord(part, process.pid(), startOf(process), build, ports);
  }

  /** The process itself, unless it has ended. */
  @JsonIgnore
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessRecord::isLive)
        .filter(process -> Math.abs(startOf(process) - startedAt) <= TOLERANCE_MILLIS);
  }

  /** Whether the process still does anything. */
  public static boolean isLive(ProcessHandle process) {
    return process.isAlive() && !Zombies.contains(process);
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
