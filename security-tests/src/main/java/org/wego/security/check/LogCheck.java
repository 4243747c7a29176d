package org.wego.security.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wego.security.check.Finding.Kind;

/** Reads what a program has written: each line is a document of its own, and none tells a fault. */
public final class LogCheck {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> GRAVE = Set.of("ERROR", "FATAL", "SEVERE");
  private static final int SHOWN = 1_500;

  private LogCheck() {}

  /**
   * All that must not be in the lines of this program.
   *
   * @param since what was written before is of others, and not looked at
   */
  public static List<Finding> of(String program, List<String> lines, Instant since) {
    List<Finding> findings = new ArrayList<>();
    for (String line : lines) {
      String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
      try {
        JsonNode read = JSON.readTree(line);
        String what = read.path("loggerName").asText(read.path("logger").asText());
        if (isBefore(read, since)) {
          continue;
        }
        if (!read.isObject()) {
          findings.add(new Finding(Kind.LOGGED, program, "a line that is no document", shown));
        } else if (GRAVE.contains(read.path("level").asText())) {
          findings.add(new Finding(Kind.LOGGED, program, "an error of " + what, shown));
        } else if (read.has("exception") || read.has("stackTrace")) {
          findings.add(new Finding(Kind.LOGGED, program, "a stack trace of " + what, shown));
        }
      } catch (JsonProcessingException e) {
        findings.add(new Finding(Kind.LOGGED, program, "a line that is no JSON", shown));
      }
    }
    return findings;
  }

  private static boolean isBefore(JsonNode line, Instant since) {
    String at = line.path("timestamp").asText();
    try {
      return !at.isEmpty() && OffsetDateTime.parse(at).toInstant().isBefore(since);
    } catch (DateTimeParseException e) {
      // A line without a time that can be read is looked at.
      return false;
    }
  }
}
