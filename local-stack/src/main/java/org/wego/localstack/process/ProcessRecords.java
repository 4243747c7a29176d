package org.wego.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;

/**
 * The records of what runs, one file each. They outlive whoever wrote them: after a supervisor was
 * killed, the next launcher finds its processes here.
 */
public final class ProcessRecords {

  private static final String SUFFIX = ".json";

  private final Path folder;

  public ProcessRecords(Path folder) {
    this.folder = folder;
  }

  public void put(ProcessRecord entry) {
    Path file = file(entry.part());
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      Files.write(next, Json.MAPPER.writeValueAsBytes(entry));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The record of the part, whether its process still runs or not. */
  public Optional<ProcessRecord> find(String part) {
    Path file = file(part);
    try {
      return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), ProcessRecord.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The part's process, if it runs. */
  public Optional<ProcessHandle> running(String part) {
    return find(part).flatMap(ProcessRecord::process);
  }

  /** Whether anything on record runs. */
  public boolean anyRunning() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .anyMatch(part -> running(part).isPresent());
    } catch (IOException e) {
      throw new StackException("Cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  public void remove(String part) {
    try {
      Files.deleteIfExists(file(part));
    } catch (IOException e) {
      throw new StackException("Cannot delete " + file(part) + ": " + e.getMessage(), e);
    }
  }

  private Path file(String part) {
    return folder.resolve(part + SUFFIX);
  }
}
