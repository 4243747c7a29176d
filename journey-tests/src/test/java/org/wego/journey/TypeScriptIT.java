package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Command;
import org.wego.journey.kit.RunningStack;

/**
 * The TypeScript client as a team takes it: from its package, compiled strictly, run by Node.
 * Before the demo, whose elections change who is on the committee.
 */
@Journey
@Order(5)
class TypeScriptIT {

  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern EXAMPLE = Pattern.compile("```ts\n(.*?)```", Pattern.DOTALL);

  private static RunningStack stack;
  private static Path project;

  @BeforeAll
  static void install(RunningStack running, Api api) throws IOException {
    stack = running;
    Path client = stack.checkout().resolve("clients").resolve("typescript");
    Path target = client.resolve("target");
    // No package, no Node 20: the build of the client has said so.
    assumeTrue(!packages(target).isEmpty(), "There is no package of the TypeScript client");
    api.haveRosterAndIndicators();
    api.secretariat()
        .leadership()
        .importLeadership(api.data("leadership-2014-2017.csv"), null, null, null);
    api.bill(2016);

    project =
        Files.createDirectories(
            Path.of(System.getProperty("journey.folder")).toAbsolutePath().resolve("typescript"));
    Files.writeString(project.resolve("package.json"), "{\"type\": \"module\"}");
    Files.copy(
        client.resolve("tsconfig.json"),
        project.resolve("strict.json"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        project.resolve("tsconfig.json"),
        """
        {"extends": "./strict.json", "compilerOptions": {"rootDir": ".", "outDir": "dist"}, "include": ["*.ts"]}
        """);
    Files.copy(
        Path.of("src", "test", "typescript", "newcomer.ts"),
        project.resolve("newcomer.ts"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        project.resolve("example.ts"),
        EXAMPLE
            .matcher(Files.readString(client.resolve("README.md")))
            .results()
            .map((MatchResult example) -> example.group(1))
            .findFirst()
            .orElseThrow()
            .replace("http://localhost:8080", stack.gateway().toString())
            .replace("an access token", stack.token("member-seoul")));
    node(
        "npm", "install", "--silent", "--offline", "--no-save", packages(target).get(0).toString());
    node("tsc");
  }

  private static List<Path> packages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.tgz")) {
      return StreamSupport.stream(found.spliterator(), false).toList();
    }
  }

  /** Runs a program of Node's in the project, and tells the lines that it said. */
  private static List<String> node(String... command) {
    List<String> words = new ArrayList<>();
    words.add(stack.checkout().resolve("contracts").resolve("with-node").toString());
    words.add("The journey of the TypeScript client");
    words.addAll(List.of(command));
    return new Command(project, project.resolve("logs"))
        .program(PATIENCE, words)
        .succeeded()
        .output()
        .lines()
        .toList();
  }

  @Test
  @DisplayName(
      "M2, G5, F12: a newcomer applies, is admitted by the committee, and reads an invoice")
  void a_newcomer_applies_is_admitted_and_reads_an_invoice() {
    assertThat(
            node(
                "node",
                "dist/newcomer.js",
                stack.gateway().toString(),
                stack.realm().toString(),
                SEOUL.toString()))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("draft DRAFT 신참시"),
            line -> assertThat(line).isEqualTo("too early 422 APPLICATION_INCOMPLETE"),
            line -> assertThat(line).isEqualTo("submitted SUBMITTED"),
            line -> assertThat(line).isEqualTo("decided APPROVED"),
            line -> assertThat(line).isEqualTo("member FULL"),
            line -> assertThat(line).isEqualTo("account Seoul"),
            line -> assertThat(line).matches("invoice true 10000.00 [0-9]{4}-[0-9]{2}-[0-9]{2}"),
            line -> assertThat(line).isEqualTo("pdf application/pdf %PDF-"));
  }

  @Test
  void the_example_of_the_readme_tells_the_invoices_of_the_city() {
    assertThat(node("node", "dist/example.js"))
        .isNotEmpty()
        .allMatch(line -> line.matches("WEGO-[0-9]{4}-[0-9]{6} of [0-9.]+ USD, due [-0-9]{10}"));
  }
}
