package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process and all its children, stopped in their tracks until this is closed. */
public final class FrozenProcesses implements AutoCloseable {

  private final List<String> pids;

  private FrozenProcesses(List<String> pids) {
    this.pids = pids;
  }

  public static FrozenProcesses freeze(ProcessHandle parent) {
    // The parent first: then no further child is made meanwhile.
    send("STOP", List.of(Long.toString(parent.pid())));
    List<String> pids =
        Stream.concat(Stream.of(parent), parent.descendants())
            .map(process -> Long.toString(process.pid()))
            .toList();
    send("STOP", pids);
    return new FrozenProcesses(pids);
  }

  @Override
  public void close() {
    send("CONT", pids);
  }

  private static void send(String signal, List<String> pids) {
    List<String> words = new ArrayList<>(List.of("kill", "-" + signal));
    words.addAll(pids);
    try {
      Process kill = new ProcessBuilder(words).inheritIO().start();
      assertThat(kill.waitFor(10, TimeUnit.SECONDS)).as("kill ended").isTrue();
      // A child that ended by itself meanwhile makes it fail, and does not matter.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while signalling processes", e);
    }
  }
}
