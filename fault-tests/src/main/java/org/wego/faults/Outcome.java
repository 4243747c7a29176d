package org.wego.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wego.faults.check.Invariants;

/**
 * How a run went; one line of a file of results.
 *
 * @param seed that it follows from
 * @param bug that was planted, or null
 * @param faults what happened, in its order
 * @param writes how many were answered with each status; 0 stands for no answer
 * @param seconds it took in all
 * @param spent seconds in each of its parts, in their order; null in results that do not know yet
 * @param violations of each invariant that did not hold; empty where all was well
 * @param at when it ended
 */
public record Outcome(
    long seed,
    String bug,
    List<String> faults,
    Map<Integer, Long> writes,
    double seconds,
    Map<String, Double> spent,
    Map<String, List<String>> violations,
    String at) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How it is told that all was well. */
  public boolean passed() {
    return violations.isEmpty();
  }

  /** Whether an invariant did not hold; that a fault itself failed says nothing of the product. */
  boolean caught() {
    return violations.keySet().stream().anyMatch(Invariants.names()::contains);
  }

  /** Adds it to a file of results. */
  void append(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          JSON.writeValueAsString(this) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The seeds that passed according to a file of results. */
  static Set<Long> passed(Path file) {
    Set<Long> seeds = new HashSet<>();
    if (Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          Outcome outcome = JSON.readValue(line, Outcome.class);
          if (outcome.passed()) {
            seeds.add(outcome.seed());
          } else {
            seeds.remove(outcome.seed());
          }
        }
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(file + " is no file of results", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return seeds;
  }

  static String now() {
    return Instant.now().toString();
  }
}
