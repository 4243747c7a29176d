package org.wego.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a service's migrations to what a release can do while the one before it still runs: expand
 * first, contract in a later release. Migrations up to a version that was fixed when the rule came
 * are passed over.
 */
public final class Migrations {

  private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern FILE = Pattern.compile("V(\\d+)__.+\\.sql");
  private static final Pattern RELEASE =
      Pattern.compile(
          "<artifactId>wego-parent</artifactId>\\s*<version>([^<]+)</version>", Pattern.DOTALL);

  private Migrations() {}

  /**
   * Fails naming everything in the migrations after this version that the last release breaks at.
   */
  public static void requireExpanding(long baseline) {
    List<String> faults = new ArrayList<>();
    for (Path file : after(baseline)) {
      new MigrationRules(release())
          .faults(read(file))
          .forEach(fault -> faults.add(file.getFileName() + ": " + fault));
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "Replicas of the last release would fail while these are applied, see"
              + " docs/operations/upgrade.md:\n- "
              + String.join("\n- ", faults));
    }
  }

  private static List<Path> after(long baseline) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all = files.filter(file -> version(file) > 0).sorted().toList();
      if (all.stream().noneMatch(file -> version(file) == baseline)) {
        throw new AssertionError(
            "No migration has the version " + baseline + ", after which to look");
      }
      return all.stream().filter(file -> version(file) > baseline).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long version(Path file) {
    Matcher name = FILE.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /** The release that is being made. */
  private static String release() {
    Matcher parent = RELEASE.matcher(read(Path.of("pom.xml")));
    if (!parent.find()) {
      throw new AssertionError("pom.xml names no release");
    }
    return parent.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
