package org.wego.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void a_problem_document_names_its_kind_by_a_stable_urn_and_code() {
    JsonNode document = json.valueToTree(Problem.of(PlatformError.NOT_FOUND, "No such list"));

    assertThat(document.path("type").asText()).isEqualTo("urn:wego:problem:NOT_FOUND");
    assertThat(document.path("status").asInt()).isEqualTo(404);
    assertThat(document.path("code").asText()).isEqualTo("NOT_FOUND");
    assertThat(document.path("detail").asText()).isEqualTo("No such list");
  }

  @Test
  void what_does_not_apply_is_absent_from_the_document() {
    JsonNode document = json.valueToTree(Problem.of(PlatformError.NOT_FOUND, "No such list"));

    assertThat(document.has("rule")).isFalse();
    assertThat(document.has("errors")).isFalse();
    assertThat(document.has("traceId")).as("outside of a request").isFalse();
    assertThat(document.has("members")).isFalse();
  }

  @Test
  void extension_members_stand_beside_the_standard_ones() {
    ProblemException e =
        new ProblemException(PlatformError.VERSION_STALE, "Changed").with("current", "\"7\"");

    assertThat(json.<JsonNode>valueToTree(Problem.of(e)).path("current").asText())
        .isEqualTo("\"7\"");
  }

  @Test
  void every_fault_is_told_at_once() {
    Faults faults =
        new Faults()
            .add("/name", "REQUIRED", "A name is required")
            .addIf(false, "/country", "REQUIRED", "never added")
            .addIf(true, "/population", "OUT_OF_RANGE", "A population is above zero");

    ProblemException e =
        catchThrowableOfType(
            ProblemException.class, () -> faults.throwIfAny(PlatformError.INVALID_INPUT));

    assertThat(e.getMessage()).isEqualTo("2 faults were found");
    assertThat(e.faults()).extracting(Fault::pointer).containsExactly("/name", "/population");
  }

  @Test
  void no_fault_no_problem() {
    assertThatCode(() -> new Faults().throwIfAny(PlatformError.INVALID_INPUT))
        .doesNotThrowAnyException();
  }
}
