package org.wego.deployment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wego.deployment.Checkout;

/** What docs/security.md says of tests and of OWASP's requirements is there, and all of it. */
class SecurityPageTest {

  private static final String PAGE = "docs/security.md";
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (V[\\d.]+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Set<String> BUILT = Set.of("target", "node_modules", ".git", ".wego");

  @Test
  void every_test_that_is_named_is_there() throws IOException {
    Set<String> named =
        NAMED
            .matcher(Checkout.text(PAGE))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(testClasses()).containsAll(named);
  }

  @Test
  void every_requirement_of_levels_1_and_2_stands_there_once() throws IOException {
    assertThat(rows().stream().map(row -> row.group(1) + " " + row.group(2)))
        .containsExactlyElementsOf(requirements());
  }

  @Test
  void what_is_met_or_does_not_apply_says_how_or_why() {
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row.group(3)).isIn("met", "in part", "**not met**", "n/a");
              assertThat(row.group(4)).isNotBlank();
            });
  }

  @Test
  void how_many_are_met_is_counted_right() {
    Map<String, Long> states =
        rows().stream()
            .collect(
                Collectors.groupingBy(
                    (Function<MatchResult, String>) row -> row.group(3), Collectors.counting()));
    assertThat(Checkout.text(PAGE).replaceAll("\\s+", " "))
        .contains(
            "Of them %d are met, %d in part, %d are not met, and %d do not apply"
                .formatted(
                    states.get("met"),
                    states.get("in part"),
                    states.get("**not met**"),
                    states.get("n/a")));
  }

  @Test
  void the_policy_is_where_people_look_for_it() {
    assertThat(Checkout.text("SECURITY.md")).contains("docs/security.md");
    assertThat(Checkout.text("README.md")).contains("(SECURITY.md)", "(docs/security.md)");
    assertThat(Checkout.text("docs/README.md")).contains("(../SECURITY.md)", "(security.md)");
  }

  private static List<MatchResult> rows() {
    return ROW.matcher(Checkout.text(PAGE)).results().toList();
  }

  private static List<String> requirements() throws IOException {
    try (InputStream list =
        SecurityPageTest.class.getResourceAsStream("asvs-5.0.0-levels-1-and-2.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** The names of all Java classes in folders of tests, of all modules. */
  private static Set<String> testClasses() throws IOException {
    Set<String> names = new TreeSet<>();
    Files.walkFileTree(
        Checkout.path(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return BUILT.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.matches("\\w+(Test|IT)\\.java") && file.toString().contains("/src/test/")) {
              names.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }
}
