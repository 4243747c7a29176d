package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/**
 * The page that explains problem codes to callers, {@code docs/errors.md}. Its prose is written by
 * hand; the table below a heading is written from the codes of one enum, with {@code
 * -Dcontracts.write=true}.
 */
public final class ErrorPage {

  private static final String WRITE = "contracts.write";

  private final Path page;

  ErrorPage(Path page) {
    this.page = page;
  }

  /**
   * Fails unless the section's table is what the codes give; writes it first where the build was
   * told to.
   *
   * @param section the text of the section's heading
   */
  public static void verify(String section, ErrorCode... codes) {
    ErrorPage page = new ErrorPage(find());
    if (Boolean.getBoolean(WRITE)) {
      page.write(section, codes);
    }
    page.compare(section, codes);
  }

  void compare(String section, ErrorCode... codes) {
    List<String> lines = read();
    Table table = Table.of(section, lines);
    assertThat(lines.subList(table.from(), table.to()))
        .as(
            "The table under '%s' in docs/errors.md, which the codes give; -D%s=true writes it",
            section, WRITE)
        .containsExactlyElementsOf(rows(codes));
  }

  /** Several modules are built at a time and share the page: the lock keeps each one's table. */
  void write(String section, ErrorCode... codes) {
    try (FileChannel channel =
            FileChannel.open(page, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(text.lines().toList());
      Table table = Table.of(section, lines);
      List<String> old = lines.subList(table.from(), table.to());
      old.clear();
      old.addAll(rows(codes));
      ByteBuffer written =
          ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      channel.truncate(0).position(0);
      while (written.hasRemaining()) {
        channel.write(written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of the codes in their own order, with a column for rules where one has a rule. */
  static List<String> rows(ErrorCode... codes) {
    boolean rules = Arrays.stream(codes).anyMatch(code -> code.rule() != null);
    return Stream.concat(
            Stream.of(
                rules
                    ? "| code | status | rule | cause | cure |"
                    : "| code | status | cause | cure |",
                rules ? "|---|---|---|---|---|" : "|---|---|---|---|"),
            Arrays.stream(codes).map(code -> row(code, rules)))
        .toList();
  }

  private static String row(ErrorCode code, boolean rules) {
    Explained explained = explanation(code);
    String rule = rules ? (code.rule() == null ? "" : code.rule() + " ") + "| " : "";
    return "| `%s` | %d | %s%s | %s |"
        .formatted(
            code.name(),
            code.category().status(),
            rule,
            sentence(code, "cause", explained.cause()),
            sentence(code, "cure", explained.cure()));
  }

  private static Explained explanation(ErrorCode code) {
    Class<?> declaring = ((Enum<?>) code).getDeclaringClass();
    try {
      Explained explained = declaring.getField(code.name()).getAnnotation(Explained.class);
      assertThat(explained).as("%s.%s is @Explained", declaring.getSimpleName(), code).isNotNull();
      return explained;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(declaring + " has no constant " + code.name(), e);
    }
  }

  /** The text as a cell of the table; a fragment or a line break is a fault. */
  private static String sentence(ErrorCode code, String part, String text) {
    assertThat(text).as("The %s of %s, a sentence", part, code.name()).matches("[\\p{Lu}`].*[.]");
    return text.replace("|", "\\|");
  }

  private List<String> read() {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find() {
    Path start = Path.of("").toAbsolutePath();
    for (Path parent = start; parent != null; parent = parent.getParent()) {
      Path page = parent.resolve("docs").resolve("errors.md");
      if (Files.isRegularFile(page)) {
        return page;
      }
    }
    throw new IllegalStateException("No docs/errors.md above " + start);
  }

  /** The lines of a section's table, from its heading to behind its last row. */
  private record Table(int from, int to) {

    static Table of(String section, List<String> lines) {
      int heading = lines.indexOf("## " + section);
      assertThat(heading).as("The section '%s' of docs/errors.md", section).isNotNegative();
      int from = heading + 1;
      while (from < lines.size() && !lines.get(from).matches("[|#].*")) {
        from++;
      }
      int to = from;
      while (to < lines.size() && lines.get(to).startsWith("|")) {
        to++;
      }
      assertThat(to).as("The table under '%s' in docs/errors.md", section).isGreaterThan(from);
      return new Table(from, to);
    }
  }
}
