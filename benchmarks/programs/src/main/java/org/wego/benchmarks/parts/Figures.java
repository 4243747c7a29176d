package org.wego.benchmarks.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Writes what was measured for the program that makes tables and plots: a line {@code variant round
 * metric value} for each figure, at once, so that a measuring that fails keeps what it has.
 */
public final class Figures {

  private final Path file;

  /**
   * @param file made anew
   */
  public Figures(Path file) throws IOException {
    this.file = file;
    Files.writeString(file, "");
  }

  /**
   * Adds a figure.
   *
   * @param variant what was measured, without blanks
   * @param round which of the rounds, from 1
   * @param metric what the value is, with its unit, without blanks
   */
  public void add(String variant, int round, String metric, double value) throws IOException {
    String line = String.format(Locale.ROOT, "%s %d %s %.4f%n", variant, round, metric, value);
    Files.writeString(file, line, StandardOpenOption.APPEND);
    System.err.print(line);
  }
}
