package org.wego.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;
import org.wego.journey.kit.Command;
import org.wego.journey.kit.RunningStack;

/**
 * What {@code ./wego doctor} found.
 *
 * @param exitCode of the command
 * @param report as JSON
 */
record Diagnosis(int exitCode, JsonNode report) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Diagnosis of(RunningStack stack) {
    Command.Result result = stack.tryWego("doctor", "--json");
    try {
      return new Diagnosis(result.exitCode(), JSON.readTree(result.output()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(result.output() + result.errors(), e);
    }
  }

  /** The verdict of a check. */
  String verdict(String check) {
    return check(check).required("verdict").textValue();
  }

  /** What a check found of one subject, in the form {@code FAIL: detail → cure}. */
  String finding(String check, String subject) {
    return StreamSupport.stream(check(check).required("findings").spliterator(), false)
        .filter(finding -> finding.required("subject").textValue().equals(subject))
        .map(
            finding ->
                "%s: %s → %s"
                    .formatted(
                        finding.required("verdict").textValue(),
                        finding.required("detail").textValue(),
                        finding.path("cure").asText()))
        .findFirst()
        .orElse("nothing");
  }

  private JsonNode check(String name) {
    return StreamSupport.stream(report.required("checks").spliterator(), false)
        .filter(check -> check.required("check").textValue().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
