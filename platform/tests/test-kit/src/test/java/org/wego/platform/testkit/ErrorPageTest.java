package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;
import org.wego.platform.problem.PlatformError;

class ErrorPageTest {

  private static final String SECTION = "Every service and the gateway";

  private static final String PAGE =
      """
      # Errors

      ## First

      | left as it is |

      ## Second

      Prose stays.

      | code | status | cause | cure |
      |---|---|---|---|
      | `LONG_GONE` | 409 | Once. | Nothing. |

      - so does what follows

      ## Third
      """;

  @TempDir Path folder;

  @Test
  void every_code_of_the_platform_is_explained_to_callers() {
    ErrorPage.verify(SECTION, PlatformError.values());
  }

  @Test
  void a_code_that_does_not_exist_any_longer_is_found() throws IOException {
    ErrorPage page = new ErrorPage(page());

    assertThatThrownBy(() -> page.compare("Second", Sample.values()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("LONG_GONE")
        .hasMessageContaining("-Dcontracts.write=true");
  }

  @Test
  void a_table_is_written_from_the_codes_and_all_else_is_left() throws IOException {
    Path file = page();
    ErrorPage page = new ErrorPage(file);

    page.write("Second", Sample.values());

    page.compare("Second", Sample.values());
    assertThat(file)
        .hasContent(
            PAGE.replace(
                    "| `LONG_GONE` | 409 | Once. | Nothing. |",
                    """
                    | `PAID_TWICE` | 409 | F9 | It was paid \\| settled. | Do nothing. |
                    | `UNREADABLE` | 400 | | It is not to be read. | Write again. |""")
                .replace(
                    "| code | status | cause | cure |", "| code | status | rule | cause | cure |")
                .replace("|---|---|---|---|", "|---|---|---|---|---|"));
  }

  @Test
  void a_code_without_an_explanation_is_a_fault() {
    assertThatThrownBy(() -> ErrorPage.rows(Unexplained.values()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Unexplained.UNCLEAR is @Explained");
  }

  @Test
  void an_explanation_that_is_no_sentence_is_a_fault() {
    assertThatThrownBy(() -> ErrorPage.rows(Fragment.values()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The cure of HALF_SAID, a sentence");
  }

  @Test
  void a_section_that_does_not_exist_is_a_fault() {
    assertThatThrownBy(() -> ErrorPage.verify("Nowhere", PlatformError.values()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nowhere");
  }

  private Path page() throws IOException {
    return Files.writeString(folder.resolve("errors.md"), PAGE);
  }

  private enum Sample implements ErrorCode {
    @Explained(cause = "It was paid | settled.", cure = "Do nothing.")
    PAID_TWICE(Category.CONFLICT, "F9"),
    @Explained(cause = "It is not to be read.", cure = "Write again.")
    UNREADABLE(Category.INVALID, null);

    private final Category category;
    private final String rule;

    Sample(Category category, String rule) {
      this.category = category;
      this.rule = rule;
    }

    @Override
    public Category category() {
      return category;
    }

    @Override
    public String title() {
      return "A title";
    }

    @Override
    public String rule() {
      return rule;
    }
  }

  private enum Unexplained implements ErrorCode {
    UNCLEAR;

    @Override
    public Category category() {
      return Category.CONFLICT;
    }

    @Override
    public String title() {
      return "A title";
    }
  }

  private enum Fragment implements ErrorCode {
    @Explained(cause = "It is said.", cure = "nothing")
    HALF_SAID;

    @Override
    public Category category() {
      return Category.CONFLICT;
    }

    @Override
    public String title() {
      return "A title";
    }
  }
}
