package org.wego.platform.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of another program, to its end. */
final class Command {

  private static final long LIMIT_SECONDS = 120;

  /** In bytes; of use to PostgreSQL only (ADR 0053). */
  static final Map<String, String> KEPT_MEMORY =
      Map.of("MALLOC_TRIM_THRESHOLD_", "4194304", "MALLOC_MMAP_THRESHOLD_", "2097152");

  private Command() {}

  /** What a program wrote, and whether it was content. */
  record Outcome(int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Runs the program; one that cannot be started at all counts as failed. */
  static Outcome run(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // A developer's own PGDATA, PGPORT or odd locale must not leak into the servers.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(KEPT_MEMORY);
    Process process;
    try {
      process = builder.start();
    } catch (IOException cannotStart) {
      return new Outcome(127, cannotStart.getMessage());
    }
    try {
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new ServerException(command + " did not end in " + LIMIT_SECONDS + " s: " + output);
      }
      return new Outcome(process.exitValue(), output);
    } catch (IOException e) {
      throw new ServerException("The output of " + command + " cannot be read", e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ServerException("Interrupted while waiting for " + command, e);
    }
  }

  /** Sends a signal by the shell's built-in kill, which every system has. */
  static void signal(String name, List<Long> pids) {
    if (pids.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>(List.of("kill", "-s", name));
    pids.forEach(pid -> words.add(Long.toString(pid)));
    run(List.of("sh", "-c", String.join(" ", words)));
  }
}
