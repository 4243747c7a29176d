package org.wego.localstack.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wego.localstack.StackException;
import org.wego.localstack.backup.Manifest.FileContent;

/**
 * The folder of a backup: compressed files, each known by its digest, for its owner's eyes only.
 */
final class BackupFolder {

  private static final int BUFFER = 65_536;

  private final Path folder;

  private BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** A new one, which must not be there or be empty. */
  static BackupFolder create(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> content = Files.list(folder)) {
        if (content.findAny().isPresent()) {
          throw new StackException("The folder " + folder + " is not empty");
        }
      }
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new StackException("Cannot make " + folder + ": " + e.getMessage(), e);
    }
    return new BackupFolder(folder);
  }

  static BackupFolder of(Path folder) {
    return new BackupFolder(folder);
  }

  Path path() {
    return folder;
  }

  /** What writes a file's content. */
  interface Content {
    void to(OutputStream out) throws IOException, SQLException;
  }

  FileContent write(String name, Content content) throws IOException, SQLException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    DigestOutputStream digested =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), BUFFER), sha256());
    try (OutputStream compressed = new GZIPOutputStream(digested, BUFFER)) {
      content.to(compressed);
    }
    return new FileContent(name, Files.size(file), hex(digested.getMessageDigest()));
  }

  InputStream read(FileContent content) throws IOException {
    return new GZIPInputStream(
        new BufferedInputStream(Files.newInputStream(folder.resolve(content.path())), BUFFER),
        BUFFER);
  }

  /** Refuses a file that is not as it was written. */
  void verify(FileContent content) {
    Path file = folder.resolve(content.path());
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
    if (!hex(digest).equals(content.sha256())) {
      throw new StackException(file + " is not what the backup has written: its digest differs");
    }
  }

  static String fingerprint(String secret) {
    MessageDigest digest = sha256();
    digest.update(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return hex(digest).substring(0, 16);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
