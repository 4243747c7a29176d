package org.wego.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.wego.localstack.StackException;

/** The log of one part: a new file at every start, three earlier ones kept, none without bound. */
public final class LogFile {

  private static final int EARLIER = 3;
  private static final long LARGEST = 20L << 20;
  private static final int TAIL_BYTES = 1 << 18;

  private final Path file;

  public LogFile(Path file) {
    this.file = file;
  }

  /** Puts the present file behind those of earlier starts, and drops the oldest. */
  public void beginAnew() {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file) || Files.size(file) == 0) {
        return;
      }
      for (int age = EARLIER - 1; age >= 1; age--) {
        if (Files.exists(earlier(age))) {
          Files.move(earlier(age), earlier(age + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.move(file, earlier(1), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackException("Cannot rotate " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Empties a file that has grown too large, keeping it as the latest earlier one. Whoever writes
   * it appends, and so goes on at its new end.
   */
  public void bound() {
    try {
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        Files.copy(file, earlier(1), StandardCopyOption.REPLACE_EXISTING);
        Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
            .close();
      }
    } catch (IOException e) {
      throw new StackException("Cannot shorten " + file + ": " + e.getMessage(), e);
    }
  }

  /** The last lines; none when there is no log yet. */
  public List<String> tail(int lines) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, content.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (content.length() - start)];
      content.seek(start);
      content.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private Path earlier(int age) {
    return file.resolveSibling(file.getFileName() + "." + age);
  }
}
