package org.wego.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the suite's programs as it was packaged, and what may be set of it where it runs: by an
 * environment variable, or by a file named as one.
 */
public final class Program {

  /** The Maven modules of all programs. */
  public static final List<String> MODULES =
      List.of(
          "membership-service",
          "fees-service",
          "awards-service",
          "events-service",
          "webhooks-service",
          "gateway");

  /** What the Java launcher and SmallRye Config read by themselves. */
  private static final Set<String> OF_THE_RUNTIME =
      Set.of("JDK_JAVA_OPTIONS", "QUARKUS_PROFILE", "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(:[^}]*)?}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Map<String, Program> KNOWN = new ConcurrentHashMap<>();

  private final String module;
  private final Set<String> variables = new TreeSet<>(OF_THE_RUNTIME);
  private final Set<String> secrets = new TreeSet<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private Program(String module) {
    this.module = module;
    for (Path jar : jars(module)) {
      if (isOwn(jar)) {
        readProperties(jar);
      }
      Settings.of(jar).forEach(this::add);
    }
  }

  public static Program of(String module) {
    return KNOWN.computeIfAbsent(module, Program::new);
  }

  /** Whether the program reads a setting by this name. */
  public boolean knows(String variable) {
    return variables.contains(variable)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(variable).matches());
  }

  /** Variables without a default: it does not start without them. */
  public Set<String> secrets() {
    return secrets;
  }

  @Override
  public String toString() {
    return module;
  }

  /** The libraries that a module was packaged with. */
  public static List<Path> libraries(String module) {
    return jars(module).stream()
        .filter(jar -> jar.getParent().getParent().endsWith("lib"))
        .toList();
  }

  /** The libraries that a module was packaged with, and its own classes. */
  static List<Path> jars(String module) {
    Path packaged = Checkout.path(module).resolve("target/quarkus-app");
    try (Stream<Path> files = Files.walk(packaged)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(packaged + " is made by ./mvnw package", e);
    }
  }

  /** Whether a library is the suite's. */
  static boolean isOwn(Path jar) {
    return jar.getParent().endsWith("app") || jar.getFileName().toString().startsWith("org.wego.");
  }

  private void add(String property) {
    if (property.contains("*")) {
      patterns.add(Pattern.compile(variable(property.replace("*", "\0")).replace("\0", ".+")));
    } else {
      variables.add(variable(property));
    }
  }

  private static String variable(String property) {
    return property.replace("\"", "").replaceAll("[^A-Za-z0-9\0]", "_").toUpperCase();
  }

  private void readProperties(Path jar) {
    try (JarFile content = new JarFile(jar.toFile())) {
      for (String name :
          List.of("application.properties", "META-INF/microprofile-config.properties")) {
        if (content.getEntry(name) != null) {
          new String(content.getInputStream(content.getEntry(name)).readAllBytes())
              .lines()
              // What has a profile is not of production, and values that go on are lists of names.
              .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith("%"))
              .forEach(this::readLine);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readLine(String line) {
    add(line.substring(0, line.indexOf('=')).strip());
    Matcher used = REFERENCE.matcher(line);
    while (used.find()) {
      add(used.group(1));
      if (used.group(2) == null && VARIABLE.matcher(used.group(1)).matches()) {
        secrets.add(used.group(1));
      }
    }
  }
}
