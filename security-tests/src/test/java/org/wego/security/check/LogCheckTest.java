package org.wego.security.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private static List<Finding> found(String line) {
    return LogCheck.of("fees", List.of(line), NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timestamp\":\"2026-11-26T13:00:01+01:00\",\"level\":\"ERROR\",\"message\":\"x\"}",
        "{\"timestamp\":\"2026-11-26T12:00:01Z\",\"level\":\"WARN\",\"stackTrace\":\"x\"}",
        "{\"timestamp\":\"2026-11-26T12:00:01Z\",\"level\":\"WARN\",\"exception\":{}}",
        "java.lang.IllegalStateException: x",
        "{\"level\":\"INFO\"} {\"level\":\"INFO\"}",
        "7"
      })
  void errors_stack_traces_and_what_is_no_document_are_found(String line) {
    assertThat(found(line)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timestamp\":\"2026-11-26T12:00:01Z\",\"level\":\"WARN\",\"message\":\"ERROR\"}",
        "{\"route\":\"/a\",\"status\":200}",
        "{\"timestamp\":\"2026-11-26T11:59:59Z\",\"level\":\"ERROR\",\"message\":\"of others\"}"
      })
  void what_is_no_fault_and_what_was_before_is_left(String line) {
    assertThat(found(line)).isEmpty();
  }
}
