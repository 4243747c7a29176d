package org.wego.faults.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system in memory that holds all that a stack keeps, and can be filled up. */
public final class SmallDisk implements AutoCloseable {

  private static final String TYPE = "tmpfs";
  private static final String SIZE = "size=1500m";
  private static final int BLOCK = 1 << 20;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts one in an empty folder, or takes the one that an earlier batch left there; only root on
   * Linux may.
   *
   * @return empty where that is not possible
   */
  public static Optional<SmallDisk> mount(Path folder) {
    try {
      Files.createDirectories(folder);
      return isThere(folder) || run("mount", "-t", TYPE, "-o", SIZE, TYPE, folder.toString())
          ? Optional.of(new SmallDisk(folder))
          : Optional.empty();
    } catch (IOException noSuchProgram) {
      return Optional.empty();
    }
  }

  /** Where it is mounted. */
  public Path folder() {
    return folder;
  }

  /** Takes all that is left. */
  void fill() {
    byte[] block = new byte[BLOCK];
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      // That is what it is for.
    }
  }

  /** Gives it back. */
  void free() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(Path folder) throws IOException {
    FileStore here = Files.getFileStore(folder);
    return here.type().equals(TYPE) && !here.equals(Files.getFileStore(folder.getParent()));
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... words) throws IOException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a disk was mounted", e);
    }
  }

  @Override
  public void close() {
    try {
      if (!run("umount", folder.toString())) {
        throw new IllegalStateException(folder + " is still in use");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
