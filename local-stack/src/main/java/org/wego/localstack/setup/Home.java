package org.wego.localstack.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wego.localstack.StackException;

/** The folder in which one stack keeps everything: data, logs, secrets and what runs. */
public record Home(Path folder) {

  /** The name of the folder in the checkout, unless the user names another one. */
  public static final String DEFAULT = ".wego";

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  public Path data(String part) {
    return folder.resolve("data").resolve(part);
  }

  /** The mails that were caught, a file each. */
  public Path mail() {
    return folder.resolve("mail");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  /** What runs at the moment: processes and the ports they were given. */
  public Path run() {
    return folder.resolve("run");
  }

  /** Which of the services' processes the gateway sends which requests to. */
  public Path routes() {
    return folder.resolve("routes.yaml");
  }

  /** The offset of the shared clock, which every service reads. */
  public Path clock() {
    return folder.resolve("clock");
  }

  /** There while a restore is not finished: services then tell nobody outside anything. */
  public Path quiet() {
    return folder.resolve("quiet");
  }

  /** What restores left behind to be read: a folder for each. */
  public Path restores() {
    return folder.resolve("restores");
  }

  /** What the user chose; kept by a reset. */
  public Path configuration() {
    return folder.resolve("config.properties");
  }

  public Path secrets() {
    return folder.resolve("secrets.properties");
  }

  /** PostgreSQL's unpacked programs; kept by a reset. */
  public Path postgresPrograms() {
    return folder.resolve("postgres-programs");
  }

  /** Keycloak, unpacked and built; kept by a reset. */
  public Path keycloakPrograms() {
    return folder.resolve("keycloak");
  }

  /** Reads a properties file; none is an empty one. */
  public static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (InputStream content = Files.newInputStream(file)) {
      properties.load(content);
    } catch (IOException | IllegalArgumentException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }

  /** Replaces a properties file whole, readable by its owner only. */
  public static void write(Path file, Map<String, String> values, String comment) {
    try {
      Files.createDirectories(file.getParent());
      Path next =
          Files.createTempFile(
              file.getParent(),
              file.getFileName().toString(),
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Properties properties = new Properties();
      properties.putAll(new TreeMap<>(values));
      try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.ISO_8859_1)) {
        properties.store(writer, comment);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Deletes a file or a folder with all in it; a link, but not what it points to. */
  public static void delete(Path path) {
    if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure)
                throws IOException {
              if (failure != null) {
                throw failure;
              }
              Files.deleteIfExists(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new StackException("Cannot delete " + path + ": " + e.getMessage(), e);
    }
  }
}
