package org.wego.deployment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The files of the repository, read strictly: a key that stands twice is a fault. */
public final class Checkout {

  private static final Path ROOT =
      Path.of(System.getProperty("wego.checkout", "..")).toAbsolutePath().normalize();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private Checkout() {}

  public static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  public static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one document of a YAML file, with its anchors and merges resolved. */
  public static JsonNode yaml(String relative) {
    List<JsonNode> documents = yamlDocuments(relative);
    if (documents.size() != 1) {
      throw new IllegalStateException(relative + " has " + documents.size() + " documents");
    }
    return documents.get(0);
  }

  /** All documents of a YAML file, in their order. */
  public static List<JsonNode> yamlDocuments(String relative) {
    List<JsonNode> documents = new ArrayList<>();
    yamlReader()
        .loadAll(text(relative))
        .forEach(document -> documents.add(JSON.valueToTree(document)));
    return documents;
  }

  public static JsonNode json(String relative) {
    try {
      return JSON.readTree(path(relative).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + relative, e);
    }
  }

  /**
   * Every file of the sources below a folder, by its path from the root, in order. What is built is
   * passed over, unread: other modules make and delete files there meanwhile.
   */
  public static List<String> files(String folder) {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          path(folder),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes unused) {
              return directory.endsWith("target")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
              files.add(ROOT.relativize(file).toString());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  private static Yaml yamlReader() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumper), dumper, options, new Words());
  }

  /** Of words only true and false are more than words, as in YAML 1.2: "on" and "no" are not. */
  private static final class Words extends Resolver {

    private static final Pattern TRUTH = Pattern.compile("true|false");

    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (tag.equals(Tag.BOOL)) {
        super.addImplicitResolver(tag, TRUTH, "tf", limit);
      } else if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }
}
