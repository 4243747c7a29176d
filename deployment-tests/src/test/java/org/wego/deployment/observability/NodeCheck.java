package org.wego.deployment.observability;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wego.deployment.Checkout;

/** A check of {@code observability/check}, run by Node where that is there. */
final class NodeCheck {

  private static final int MINUTES = 3;

  private NodeCheck() {}

  /**
   * What a check said.
   *
   * @param exitCode 0 when there is no fault
   * @param output a line for each fault
   */
  record Said(int exitCode, String output) {}

  static Said run(String script, Path... folders) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Checkout.path("contracts/with-node").toString(),
                "The check of " + script,
                "node",
                Checkout.path("observability/check/" + script).toString()));
    List.of(folders).forEach(folder -> words.add(folder.toString()));
    try {
      Path output = Files.createTempFile("wego-check-", ".out");
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(script + " did not end within " + MINUTES + " minutes");
      }
      String said = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      assumeFalse(said.startsWith("SKIPPED"), said);
      return new Said(process.exitValue(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a check ran", e);
    }
  }
}
