package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.wego.platform.problem.ErrorCode;

/**
 * Holds the page that explains problem codes to callers, {@code docs/errors.md}, against the codes
 * themselves.
 */
public final class ErrorPage {

  private ErrorPage() {}

  /**
   * Fails unless the section's table has exactly these codes, each with its status and, where the
   * table has that column, its rule.
   *
   * @param section the text of the section's heading
   */
  public static void verify(String section, ErrorCode... codes) {
    List<String[]> rows = tableOf(section);
    boolean rules = rows.get(0).length > 3 && rows.get(0)[3].equals("rule");

    assertThat(rows.stream().skip(2).map(row -> entry(row[1], row[2], rules ? row[3] : "")))
        .as("The codes under '%s' in docs/errors.md", section)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(codes)
                .map(
                    code ->
                        entry(
                            "`" + code.name() + "`",
                            Integer.toString(code.category().status()),
                            code.rule() == null ? "" : code.rule()))
                .toList());
  }

  private static String entry(String code, String status, String rule) {
    return (code + " " + status + " " + rule).strip();
  }

  /** The cells of the section's table, the heading and the line below it first. */
  private static List<String[]> tableOf(String section) {
    List<String[]> rows =
        lines().stream()
            .dropWhile(line -> !line.equals("## " + section))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .map(line -> line.split("\\s*\\|\\s*"))
            .toList();
    assertThat(rows).as("The table under '%s' in docs/errors.md", section).hasSizeGreaterThan(2);
    return rows;
  }

  private static List<String> lines() {
    Path start = Path.of("").toAbsolutePath();
    for (Path parent = start; parent != null; parent = parent.getParent()) {
      Path page = parent.resolve("docs").resolve("errors.md");
      if (Files.isRegularFile(page)) {
        try {
          return Files.readAllLines(page);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalStateException("No docs/errors.md above " + start);
  }
}
