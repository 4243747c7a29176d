package org.wego.benchmarks.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and its children have used of processors, those that ended included. On a machine
 * that does other work too it tells more than the clock. Only Linux tells it; elsewhere it is zero.
 */
public final class CpuTime {

  // Linux counts in hundredths of a second, whatever the machine.
  private static final long TICK_MILLIS = 10;
  // Fields 14 to 17 of proc(5)'s stat: of the process in user and system mode, and of its children
  // that have ended. The fields begin with the third, after the name in brackets.
  private static final int FIRST = 11;

  private CpuTime() {}

  /** What it has used since it began; zero where that is not known. */
  public static Duration of(ProcessHandle process) throws IOException {
    long ticks = ticks(process.pid(), 4);
    List<ProcessHandle> children;
    try (Stream<ProcessHandle> running = process.descendants()) {
      children = running.toList();
    }
    for (ProcessHandle child : children) {
      ticks += ticks(child.pid(), 2);
    }
    return Duration.ofMillis(ticks * TICK_MILLIS);
  }

  private static long ticks(long pid, int fields) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      String[] values = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
      return Stream.of(values).skip(FIRST).limit(fields).mapToLong(Long::parseLong).sum();
    } catch (NoSuchFileException e) {
      // It has ended, or this is not Linux.
      return 0;
    }
  }
}
