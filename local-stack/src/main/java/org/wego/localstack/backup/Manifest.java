package org.wego.localstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;

/**
 * What a backup holds, so that it can be checked before anything is trusted to it.
 *
 * @param format of the backup's files
 * @param takenAt the moment of the cut, by the real clock
 * @param heldMillis for how long no event was sent, to make the cut
 * @param postgres the version of the server
 * @param webhookKeys a fingerprint of what seals the secrets of webhooks, which are not in it
 * @param databases each service's
 * @param topics Kafka's
 */
record Manifest(
    int format,
    String takenAt,
    long heldMillis,
    String postgres,
    String webhookKeys,
    List<DatabaseContent> databases,
    TopicsContent topics) {

  static final int FORMAT = 1;
  private static final String FILE = "manifest.json";

  /** One database; {@code epoch} is that of its streams. */
  record DatabaseContent(
      String name,
      int epoch,
      List<Migration> migrations,
      List<TableContent> tables,
      Map<String, Long> sequences) {}

  /** A change of the tables, as Flyway has noted it. */
  record Migration(String version, String description, Integer checksum) {}

  /** A table's rows, in the order of the columns. */
  record TableContent(String name, String columns, long rows, FileContent file) {}

  /**
   * All topics up to the cut.
   *
   * @param cluster Kafka's own id
   * @param ends of each topic, by partition: the first record after the cut
   * @param groups the groups of consumers that there were
   */
  record TopicsContent(
      String cluster,
      Map<String, List<Long>> ends,
      List<String> groups,
      long records,
      FileContent file) {}

  /** A file of the backup. */
  record FileContent(String path, long bytes, String sha256) {}

  static Manifest read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new StackException(
          folder + " is no finished backup: it has no " + FILE + ", which is written last");
    }
    try {
      Manifest manifest = Json.MAPPER.readValue(file.toFile(), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new StackException(
            "The backup has the format %d; this release reads %d"
                .formatted(manifest.format(), FORMAT));
      }
      return manifest;
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  void write(Path folder) throws IOException {
    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(FILE).toFile(), this);
  }

  DatabaseContent database(String name) {
    return databases.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StackException("The backup has no database " + name));
  }
}
