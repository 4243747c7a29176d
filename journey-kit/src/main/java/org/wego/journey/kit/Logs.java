package org.wego.journey.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the suite's programs have written, with the files of earlier starts.
 *
 * @param folder of the stack's logs
 */
public record Logs(Path folder) {

  public static final List<String> PROGRAMS =
      List.of("gateway", "membership", "fees", "awards", "events", "webhooks");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A program's lines, those of all its files. */
  public List<String> lines(String program) {
    List<String> lines = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, program + ".log*")) {
      for (Path file : files) {
        lines.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The lines that have this in them, read. */
  public List<JsonNode> about(String program, String id) {
    return lines(program).stream().filter(line -> line.contains(id)).map(Logs::read).toList();
  }

  /** A line as the document that it is. */
  public static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + line, e);
    }
  }
}
