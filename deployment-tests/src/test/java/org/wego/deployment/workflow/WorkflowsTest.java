package org.wego.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.deployment.Checkout;

/** What holds for the workflows beyond their schema, which is checked in this module's pom.xml. */
class WorkflowsTest {

  private static final String FOLDER = ".github/workflows";
  private static final Pattern EXACT_ACTION =
      Pattern.compile("[\\w.-]+/[\\w./-]+@v\\d+\\.\\d+\\.\\d+");

  /** What somebody else may have written: a title, a branch's name, a comment. */
  private static final Pattern OF_STRANGERS =
      Pattern.compile("\\$\\{\\{\\s*(github\\.(event|head_ref|ref_name)|inputs)");

  static List<String> workflows() {
    return Checkout.files(FOLDER);
  }

  @Test
  void there_are_workflows() {
    assertThat(workflows()).contains(FOLDER + "/verify.yml");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void actions_are_pinned_to_exact_releases(String file) {
    for (JsonNode job : Checkout.yaml(file).get("jobs")) {
      for (JsonNode step : job.get("steps")) {
        if (step.has("uses")) {
          assertThat(step.get("uses").asText()).matches(EXACT_ACTION);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void a_workflow_may_read_and_a_job_says_what_more_it_needs(String file) {
    JsonNode workflow = Checkout.yaml(file);

    assertThat(workflow.get("permissions").properties())
        .allSatisfy(permission -> assertThat(permission.getValue().asText()).isEqualTo("read"));
    assertThat(workflow.get("on").fieldNames())
        .toIterable()
        .as("events that run a stranger's code with our rights")
        .doesNotContain("pull_request_target", "workflow_run");
    if (workflow.get("on").has("pull_request")) {
      assertThat(workflow.get("jobs")).noneMatch(job -> job.has("permissions"));
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void runs_are_bounded_and_do_not_pile_up(String file) {
    JsonNode workflow = Checkout.yaml(file);

    assertThat(workflow.at("/concurrency/group").asText()).isNotEmpty();
    assertThat(workflow.get("jobs"))
        .allSatisfy(job -> assertThat(job.path("timeout-minutes").asInt()).isBetween(1, 90));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void no_script_is_put_together_from_what_strangers_write(String file) {
    for (JsonNode job : Checkout.yaml(file).get("jobs")) {
      for (JsonNode step : job.get("steps")) {
        assertThat(step.path("run").asText()).doesNotContainPattern(OF_STRANGERS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void a_checkout_leaves_no_credentials_behind(String file) {
    for (JsonNode job : Checkout.yaml(file).get("jobs")) {
      for (JsonNode step : job.get("steps")) {
        if (step.path("uses").asText().startsWith("actions/checkout@")) {
          assertThat(step.at("/with/persist-credentials").isBoolean()).isTrue();
          assertThat(step.at("/with/persist-credentials").asBoolean()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void what_a_step_runs_is_in_the_repository(String file) {
    Pattern program = Pattern.compile("(?m)^\\s*((?:\\.ci|docker)/[\\w.-]+)");
    for (JsonNode job : Checkout.yaml(file).get("jobs")) {
      for (JsonNode step : job.get("steps")) {
        var run = program.matcher(step.path("run").asText());
        while (run.find()) {
          assertThat(Checkout.path(run.group(1))).isExecutable();
        }
      }
    }
  }
}
