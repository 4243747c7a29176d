package org.wego.benchmarks.feerun;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The service as an operator runs it: its jar, with a bounded heap and two processors. */
final class FeesProcess implements AutoCloseable {

  private final Process process;
  private final Path log;

  private FeesProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static FeesProcess start(
      Path jar, Path log, String heap, List<String> settings, Map<String, String> variables)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=2",
                "-XX:+ExitOnOutOfMemoryError"));
    settings.forEach(setting -> command.add("-D" + setting));
    command.add("-jar");
    command.add(jar.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    return new FeesProcess(builder.start(), log);
  }

  /** Fails when the process has ended, as it does when its heap is too small. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The service ended with " + process.exitValue() + "; see " + log);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** The most memory that the process has held so far, in MB; only Linux tells. */
  OptionalLong peakResidentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
