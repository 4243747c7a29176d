package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The script {@code ./wego}, run as a user runs it. */
public final class Command {

  private final Path checkout;
  private final Path logs;
  private final Map<String, String> environment = new TreeMap<>();

  public Command(Path checkout, Path logs) {
    this.checkout = checkout;
    this.logs = logs;
  }

  public Command with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * What one run of it said.
   *
   * @param exitCode 0 when all went well
   * @param output its standard output
   * @param errors its standard error
   */
  public record Result(int exitCode, String output, String errors) {

    public Result succeeded() {
      assertThat(exitCode).as("exit code; it said: %s%s", output, errors).isZero();
      return this;
    }
  }

  /** Runs it and waits for its end, for as long as given at most. */
  public Result run(Duration patience, String... arguments) {
    List<String> words = new ArrayList<>(List.of(checkout.resolve("wego").toString()));
    words.addAll(List.of(arguments));
    return run(patience, "wego-" + arguments[0] + "-", words);
  }

  /** Runs a script of {@code bash} that calls it, as a user has written it. */
  public Result bash(Duration patience, Path script) {
    return run(patience, "bash-", List.of("bash", script.toString()));
  }

  /** Runs another program in its place. */
  public Result program(Duration patience, List<String> words) {
    return run(patience, "program-", words);
  }

  private Result run(Duration patience, String name, List<String> words) {
    try {
      Files.createDirectories(logs);
      Path output = Files.createTempFile(logs, name, ".out");
      // A stack started by it goes on, so its output must not be a pipe that we wait on.
      Path errors = Files.createTempFile(logs, name, ".err");
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(checkout.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            "%s did not end within %s; it said: %s%s"
                .formatted(words, patience, Files.readString(output), Files.readString(errors)));
      }
      Result result =
          new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
      Files.delete(output);
      Files.delete(errors);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a command ran", e);
    }
  }
}
