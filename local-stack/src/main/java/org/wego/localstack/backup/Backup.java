package org.wego.localstack.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.wego.localstack.StackException;
import org.wego.localstack.backup.Manifest.DatabaseContent;
import org.wego.localstack.backup.Manifest.FileContent;
import org.wego.localstack.backup.Manifest.TopicsContent;
import org.wego.localstack.part.Database;
import org.wego.platform.servers.PostgresServer;

/** Copies what all services keep, and all topics, while they go on with their work. */
public final class Backup {

  private static final String TOPICS_FILE = "topics.jsonl.gz";

  private final PostgresServer postgres;
  private final List<Database> databases;
  private final String kafka;
  private final Path topics;
  private final String webhookKeys;

  /**
   * @param kafka where its clients connect
   * @param topics the list of topics
   * @param webhookKeys what seals the secrets of webhooks; only its fingerprint is kept
   */
  public Backup(
      PostgresServer postgres,
      List<Database> databases,
      String kafka,
      Path topics,
      String webhookKeys) {
    this.postgres = postgres;
    this.databases = databases;
    this.kafka = kafka;
    this.topics = topics;
    this.webhookKeys = webhookKeys;
  }

  /** Makes the backup in a new folder, which is one once it has a manifest. */
  public void write(Path target, Consumer<String> told) {
    BackupFolder folder = BackupFolder.create(target);
    try (TopicLog log = new TopicLog(kafka, topics);
        Cut cut = Cut.take(postgres, databases, log)) {
      told.accept(
          "Cut at %s; no event was sent for %d ms".formatted(cut.takenAt(), cut.heldMillis()));
      List<DatabaseContent> contents = new ArrayList<>();
      for (Snapshot snapshot : cut.snapshots()) {
        DatabaseContent content = snapshot.dump(folder);
        contents.add(content);
        told.accept(
            "%-10s %,9d rows of %d tables, %,d bytes"
                .formatted(
                    content.name(),
                    content.tables().stream().mapToLong(Manifest.TableContent::rows).sum(),
                    content.tables().size(),
                    content.tables().stream().mapToLong(table -> table.file().bytes()).sum()));
      }
      AtomicLong records = new AtomicLong();
      FileContent file = folder.write(TOPICS_FILE, out -> records.set(log.write(cut.ends(), out)));
      told.accept(
          "%-10s %,9d records of %d topics, %,d bytes"
              .formatted("kafka", records.get(), cut.ends().size(), file.bytes()));
      new Manifest(
              Manifest.FORMAT,
              cut.takenAt().toString(),
              cut.heldMillis(),
              version(),
              BackupFolder.fingerprint(webhookKeys),
              contents,
              new TopicsContent(log.cluster(), cut.ends(), log.groups(), records.get(), file))
          .write(target);
    } catch (SQLException | IOException e) {
      throw new StackException("The backup failed: " + e.getMessage(), e);
    }
  }

  private String version() throws SQLException {
    try (var connection = postgres.connectAsAdministrator("postgres")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }
}
