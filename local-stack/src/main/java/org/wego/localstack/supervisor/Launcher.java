package org.wego.localstack.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.wego.localstack.StackException;
import org.wego.localstack.part.JavaProcess;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Setup;

/** This program as it was built: where its classes are, and how it runs a second time. */
public final class Launcher {

  private static final String OWN_JARS = "^(local-stack|wego-.*)\\.jar$";

  private final String mainClass;
  private final List<Path> classPath;

  public Launcher(Class<?> mainClass) {
    this.mainClass = mainClass.getName();
    this.classPath =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
            .map(Path::of)
            .toList();
  }

  /** Which build this is: when the youngest of the project's own jars was written. */
  public long build() {
    return classPath.stream()
        .filter(Launcher::isOwn)
        .mapToLong(jar -> jar.toFile().lastModified())
        .max()
        .orElse(0);
  }

  /**
   * Starts a supervisor that outlives this process. It and Kafka run from copies of the project's
   * own jars, which the next build overwrites.
   */
  Process superviseDetached(Setup setup) {
    Path copies = setup.home().run().resolve("launcher-" + build());
    List<String> kept = new ArrayList<>();
    try {
      for (Path jar : classPath) {
        if (isOwn(jar) && !jar.startsWith(setup.home().run())) {
          Files.createDirectories(copies);
          Path copy = copies.resolve(jar.getFileName());
          Files.copy(
              jar, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
          kept.add(copy.toString());
        } else {
          kept.add(jar.toAbsolutePath().toString());
        }
      }
    } catch (IOException e) {
      throw new StackException("Cannot copy the launcher to " + copies + ": " + e, e);
    }
    JavaProcess java =
        new JavaProcess("192m")
            .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
            .property("wego.checkout", setup.checkout())
            .with("-cp", String.join(File.pathSeparator, kept), mainClass)
            .with("supervise", "--home", setup.home().folder().toString());
    return java.start(setup.home().folder(), setup.home().log(Supervisor.NAME));
  }

  private static boolean isOwn(Path jar) {
    return jar.getFileName().toString().matches(OWN_JARS);
  }

  /** Deletes copies that no process uses, which holds when nothing runs. */
  public static void deleteCopies(Home home) {
    if (!Files.isDirectory(home.run())) {
      return;
    }
    try (var children = Files.list(home.run())) {
      children
          .filter(child -> child.getFileName().toString().startsWith("launcher-"))
          .forEach(Home::delete);
    } catch (IOException e) {
      throw new StackException("Cannot list " + home.run() + ": " + e.getMessage(), e);
    }
  }
}
