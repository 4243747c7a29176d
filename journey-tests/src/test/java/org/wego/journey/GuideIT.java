package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.journey.kit.Command;
import org.wego.journey.kit.Programs;
import org.wego.journey.kit.RunningStack;

/**
 * The examples of {@code docs/api.md}, run as a reader runs them: one shell, one after the other,
 * on a stack where the demo has run. Each is answered with success, or refused as its comment says.
 */
@Journey
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideIT {

  private static final Pattern EXAMPLE = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REFUSAL = Pattern.compile("# refused: ([0-9]{3})");
  private static final Pattern CALL = Pattern.compile("CALL ([0-9]{3}) (.*)");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Every call tells its status and address beside what it prints. */
  private static final String SHELL =
      """
      set -eu
      trap 'echo "FAILED: $BASH_COMMAND" >&2' ERR
      curl() { command curl --max-time 60 --write-out '%{stderr}CALL %{http_code} %{method} %{url}\\n' "$@"; }
      """;

  private final List<Example> examples = new ArrayList<>();
  private final List<List<String>> told = new ArrayList<>();
  private int exitCode;
  private Path log;

  /** What a reader would copy, and where in the page it begins. */
  record Example(int number, int line, String commands) {
    @Override
    public String toString() {
      return "the example of line " + line;
    }
  }

  @BeforeAll
  void runAll(RunningStack stack) throws IOException {
    for (String program : List.of("bash", "curl", "jq")) {
      assumeTrue(
          Programs.installed(program).isPresent(),
          "The examples are not run: %s is not installed".formatted(program));
    }
    String page = Files.readString(stack.checkout().resolve("docs").resolve("api.md"));
    for (MatchResult found : EXAMPLE.matcher(page).results().toList()) {
      int line = (int) page.substring(0, found.start()).lines().count() + 1;
      examples.add(new Example(examples.size(), line, found.group(1)));
    }
    StringBuilder script = new StringBuilder(SHELL);
    for (Example example : examples) {
      script.append("echo EXAMPLE >&2\n").append(example.commands());
    }
    Path folder = Path.of(System.getProperty("journey.folder"));
    Path file =
        Files.writeString(
            folder.resolve("guide.sh"),
            script
                .toString()
                .replace("http://localhost:8080", stack.gateway().toString())
                .replace("http://localhost:18080", "http://" + stack.realm().getAuthority())
                .replace("/tmp/", folder + "/"));
    Command.Result result = stack.bash(PATIENCE, file);
    exitCode = result.exitCode();
    log = Files.writeString(folder.resolve("guide.log"), result.errors());
    result
        .errors()
        .lines()
        .forEach(
            said -> {
              if (said.equals("EXAMPLE")) {
                told.add(new ArrayList<>());
              } else if (!told.isEmpty()) {
                told.get(told.size() - 1).add(said);
              }
            });
  }

  List<Example> examples() {
    return examples;
  }

  @Test
  void the_page_has_examples_and_all_of_them_were_run() {
    assertThat(examples).hasSizeGreaterThan(20);
    assertThat(exitCode).as("the shell; see %s", log).isZero();
    assertThat(told).hasSameSizeAs(examples);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void is_answered_as_the_page_says(Example example) {
    List<String> refused =
        told.size() <= example.number()
            ? List.of("not run")
            : told.get(example.number()).stream()
                .map(CALL::matcher)
                .filter(call -> call.matches() && call.group(1).compareTo("400") >= 0)
                .map(call -> call.group(1))
                .toList();

    assertThat(refused)
        .as(
            "refusals of %s: %s",
            example, told.size() <= example.number() ? "" : told.get(example.number()))
        .isEqualTo(
            REFUSAL.matcher(example.commands()).results().map(found -> found.group(1)).toList());
  }
}
