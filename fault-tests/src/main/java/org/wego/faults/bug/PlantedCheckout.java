package org.wego.faults.bug;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A checkout of links to the real one, in which one service's program is a copy with a bug. The
 * real one is not touched, and nothing in the product knows of it.
 */
public final class PlantedCheckout {

  private static final String JAR = "org.wego.wego-platform-messaging-";

  private PlantedCheckout() {}

  /**
   * Makes it.
   *
   * @param checkout the real one, with its programs built
   * @param folder where it goes; anything there is deleted
   * @param service the name of the part whose program gets the bug
   * @return the checkout to start a stack from
   */
  public static Path make(Path checkout, Path folder, PlantedBug bug, String service) {
    String module = service + "-service";
    try {
      delete(folder);
      Files.createDirectories(folder.resolve(module).resolve("target"));
      link(checkout, folder, module);
      link(checkout.resolve(module), folder.resolve(module), "target");
      Path program = folder.resolve(module).resolve("target/quarkus-app");
      copy(checkout.resolve(module).resolve("target/quarkus-app"), program);
      plant(checkout, program, folder.resolve("planted"), bug);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : all.toList()) {
        String name = each.getFileName().toString();
        if (!name.equals(except) && !name.equals(".wego") && !name.equals(".git")) {
          Files.createSymbolicLink(to.resolve(name), each);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void plant(Path checkout, Path program, Path work, PlantedBug bug)
      throws IOException {
    Path file = Path.of(bug.source());
    Path source = work.resolve(file.getFileName().toString());
    Path classes = Files.createDirectories(work.resolve("classes"));
    Files.writeString(source, bug.plantedIn(Files.readString(checkout.resolve(file))));
    compile(program, source, classes);
    try (Stream<Path> libraries = Files.list(program.resolve("lib/main"))) {
      Path jar =
          libraries
              .filter(library -> library.getFileName().toString().startsWith(JAR))
              .findFirst()
              .orElseThrow();
      try (FileSystem inside = FileSystems.newFileSystem(jar);
          Stream<Path> made = Files.walk(classes)) {
        for (Path each : made.filter(Files::isRegularFile).toList()) {
          Files.copy(
              each,
              inside.getPath(classes.relativize(each).toString()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void compile(Path program, Path source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (Stream<Path> jars = Files.walk(program.resolve("lib"));
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String path =
          jars.map(Path::toString)
              .filter(name -> name.endsWith(".jar"))
              .collect(Collectors.joining(java.io.File.pathSeparator));
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "--release",
                      "17",
                      "-parameters",
                      "-proc:none",
                      "-d",
                      classes.toString(),
                      "-cp",
                      path),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new IllegalStateException("The bug does not compile: " + said);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
